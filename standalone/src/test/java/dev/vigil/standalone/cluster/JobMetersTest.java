package dev.vigil.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class JobMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final JobMeters meters = new JobMeters(registry);

    @Test
    void aCounterOfOursIsShownWithItsReason() {
        SimpleCounter rejected = new SimpleCounter();
        rejected.inc(3);
        meters.notifyOfAddedMetric(rejected, "rejected", group("vigil", Map.of("<reason>", "CHECKSUM")));

        assertThat(registry.get("vigil.job.rejected")
                        .tag("job", "ingest")
                        .tag("reason", "CHECKSUM")
                        .functionCounter()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void aGaugeWithoutANumberIsShownAsNone() {
        Gauge<Object> early = () -> null;
        meters.notifyOfAddedMetric(early, "lastCheckpointDuration", group("jobmanager", Map.of()));

        assertThat(registry.get("vigil.job.last.checkpoint.duration").gauge().value())
                .isNaN();
    }

    @Test
    void whatNobodyLooksAtIsLeftOut() {
        meters.notifyOfAddedMetric(new SimpleCounter(), "numBuffersInLocal", group("Shuffle", Map.of()));

        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void whatIsGoneIsNotShownAnyMore() {
        SimpleCounter counter = new SimpleCounter();
        MetricGroup group = group("vigil", Map.of());
        meters.notifyOfAddedMetric(counter, "duplicates", group);
        meters.notifyOfRemovedMetric(counter, "duplicates", group);

        assertThat(registry.getMeters()).extracting(Meter::getId).isEmpty();
    }

    private static MetricGroup group(String name, Map<String, String> more) {
        return new UnregisteredMetricsGroup() {
            @Override
            public String[] getScopeComponents() {
                return new String[] {"host", name};
            }

            @Override
            public Map<String, String> getAllVariables() {
                Map<String, String> all = new java.util.HashMap<>(more);
                all.put("<job_name>", "ingest");
                return all;
            }
        };
    }
}
