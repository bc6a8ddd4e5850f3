package dev.vigil.connector.mqtt;

import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * One session at the broker: a stable client id and the topic filters that it alone subscribes to. Holds no secret.
 *
 * @param clientId identity of the session at the broker, and of the split in Flink
 * @param filters what the session is subscribed to, as far as the last checkpoint knows
 * @param established whether the session has existed before: if the broker then knows nothing of it, it was lost
 */
public record MqttSplit(String clientId, String name, List<String> filters, boolean established)
        implements SourceSplit {

    public MqttSplit {
        filters = List.copyOf(filters);
    }

    @Override
    public String splitId() {
        return clientId;
    }

    public MqttSplit withFilters(List<String> subscribed) {
        return new MqttSplit(clientId, name, subscribed, established);
    }

    public MqttSplit asEstablished() {
        return established ? this : new MqttSplit(clientId, name, filters, true);
    }
}
