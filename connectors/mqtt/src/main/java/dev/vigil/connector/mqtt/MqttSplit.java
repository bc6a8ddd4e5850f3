package dev.vigil.connector.mqtt;

import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * One session at the broker: a client id, and the topic filters that it alone subscribes to. Neither ever changes: a split
 * that is configured with other filters is another session. Holds no secret.
 *
 * @param clientId identity of the session at the broker, and of the split in Flink
 * @param established whether the session has existed before: if the broker then knows nothing of it, it was lost
 */
public record MqttSplit(String clientId, String name, List<String> filters, boolean established, Role role)
        implements SourceSplit {

    /** Its part in a change of the configured splits. The names are part of the state's format. */
    public enum Role {
        /** There is no change, or it has no part in it. */
        STEADY,
        /** New: subscribes, and holds back what it receives until those that leave are emptied. */
        JOINING,
        /** Configured no more: is to be emptied and ended. */
        LEAVING
    }

    public MqttSplit {
        filters = List.copyOf(filters);
    }

    @Override
    public String splitId() {
        return clientId;
    }

    public MqttSplit withRole(Role other) {
        return role == other ? this : new MqttSplit(clientId, name, filters, established, other);
    }

    public MqttSplit asEstablished() {
        return established ? this : new MqttSplit(clientId, name, filters, true, role);
    }
}
