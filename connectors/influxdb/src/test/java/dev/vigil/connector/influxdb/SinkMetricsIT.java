package dev.vigil.connector.influxdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.runtime.testutils.InMemoryReporter;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SinkMetricsIT {
    private static final InMemoryReporter REPORTER = InMemoryReporter.createWithRetainedMetrics();

    @RegisterExtension
    static final MiniClusterExtension FLINK = Job.cluster(REPORTER.addToConfiguration(new Configuration()));

    private JobID job;

    @Test
    void everyPointAndEveryAnswerIsCounted(@TempDir Path folder) throws Exception {
        Path token = Files.writeString(folder.resolve("token"), FakeInflux.TOKEN);
        RejectedList.POINTS.clear();
        try (FakeInflux influx = new FakeInflux().typed("air", "value", "float")) {
            influx.answersFirst(FakeInflux.status(503), FakeInflux.status(401));

            job = Job.run(
                    1_000,
                    Job.sink(influx.url())
                            .token(Secret.fromFile(token.toString()))
                            .points(i -> i == 77 ? Job.badPoint(i) : Job.point(i))
                            .build());
        }

        assertThat(sum("numRecordsSend")).isEqualTo(999);
        assertThat(sum("numRecordsSendErrors")).isEqualTo(1);
        assertThat(sum("numBytesSend")).isGreaterThan(30_000);
        assertThat(sum("influxdb.pointsStored")).isEqualTo(999);
        assertThat(sum("influxdb.pointsRejected")).isEqualTo(1);
        assertThat(sum("influxdb.retries")).isEqualTo(1);
        assertThat(sum("influxdb.lockedOutAnswers")).isEqualTo(1);
        assertThat(sum("influxdb.splits")).isPositive();
        assertThat(sum("influxdb.requests")).isPositive();
        assertThat(gauges("influxdb.pointsHeld")).isNotEmpty().allMatch(held -> held.intValue() == 0);
        assertThat(gauges("influxdb.storeLockedOut")).isNotEmpty().allMatch(locked -> locked.intValue() == 0);
    }

    private long sum(String name) {
        return metrics(name).stream()
                .mapToLong(metric -> ((Counter) metric).getCount())
                .sum();
    }

    private List<Number> gauges(String name) {
        return metrics(name).stream()
                .map(metric -> (Number) ((Gauge<?>) metric).getValue())
                .toList();
    }

    /** Of the two writers; a counter of the same name that the task itself keeps does not have the writer's name. */
    private List<Metric> metrics(String name) {
        return REPORTER.getMetricsByIdentifiers(job).entrySet().stream()
                .filter(metric -> metric.getKey().endsWith("Writer." + name)
                        || metric.getKey().matches(".*Writer\\.\\d\\." + name))
                .map(Map.Entry::getValue)
                .toList();
    }
}
