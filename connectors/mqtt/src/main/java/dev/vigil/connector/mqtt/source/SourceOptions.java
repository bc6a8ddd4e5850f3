package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.session.ConnectionOptions;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * What the builder has found to be in order.
 *
 * @param maximumBufferedBytes of messages received and not emitted, by split
 * @param idleMarkerInterval zero if no markers are wanted
 * @param checkpointWithin so long may a full window wait for the first checkpoint
 */
public record SourceOptions(
        ConnectionOptions connection,
        List<SplitOptions> splits,
        long maximumBufferedBytes,
        Duration idleMarkerInterval,
        Duration checkpointWithin)
        implements Serializable {

    public SourceOptions {
        splits = List.copyOf(splits);
    }

    /** A split as configured. */
    public record SplitOptions(String clientId, String name, List<String> filters) implements Serializable {
        public SplitOptions {
            filters = List.copyOf(filters);
        }
    }

    boolean marksIdleness() {
        return !idleMarkerInterval.isZero();
    }
}
