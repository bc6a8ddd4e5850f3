package dev.vigil.connector.mqtt.harness;

import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;

/** A small Flink for all jobs of a test class, that does not take a machine which stands still for a while for a dead one. */
public final class Cluster {
    private Cluster() {}

    public static MiniClusterExtension of(int slots) {
        return new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                .setConfiguration(new Configuration().set(RpcOptions.ASK_TIMEOUT_DURATION, Duration.ofMinutes(2)))
                .setNumberTaskManagers(1)
                .setNumberSlotsPerTaskManager(slots)
                .build());
    }
}
