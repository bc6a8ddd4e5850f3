package dev.vigil.standalone.cluster;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/**
 * Shows the metrics of the jobs beside those of the process, as {@code vigil_job_…} with the labels job, operator,
 * subtask, reason and split: our own and the few of Flink's that tell whether a job is well. On a cluster Flink's own
 * reporter takes its place. A counter begins at 0 again when its task is restarted, as Prometheus expects.
 */
final class JobMeters implements MetricReporter {
    private static final String PREFIX = "vigil.job.";
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** Groups that our functions and connectors make for themselves. */
    private static final Set<String> OURS = Set.of("vigil", "influxdb");

    private static final Set<String> OF_FLINK = Set.of(
            "numRestarts",
            "lastCheckpointDuration",
            "lastCheckpointSize",
            "numberOfCompletedCheckpoints",
            "numberOfFailedCheckpoints",
            "numRecordsIn",
            "numRecordsOut",
            "pendingRecords",
            "busyTimeMsPerSecond",
            "backPressuredTimeMsPerSecond");

    private final MeterRegistry registry;
    private final Map<Metric, Meter> shown = new ConcurrentHashMap<>();

    JobMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void open(MetricConfig config) {}

    @Override
    public void close() {
        List.copyOf(shown.keySet()).forEach(this::remove);
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        Map<String, String> variables = group.getAllVariables();
        if (!variables.containsKey("<job_name>") || !isWanted(name, group, variables)) {
            return;
        }
        Tags tags = Tags.of(
                "job", variables.get("<job_name>"),
                "operator", variables.getOrDefault("<operator_name>", ""),
                "subtask", variables.getOrDefault("<subtask_index>", ""),
                "reason", variables.getOrDefault("<reason>", ""),
                "split", variables.getOrDefault("<split>", ""));
        String shownAs = PREFIX + HUMP.matcher(name).replaceAll(".").toLowerCase(Locale.ROOT);
        if (metric instanceof Counter counter) {
            shown.put(
                    metric,
                    FunctionCounter.builder(shownAs, counter, Counter::getCount)
                            .tags(tags)
                            .register(registry));
        }
        if (metric instanceof org.apache.flink.metrics.Gauge<?> gauge) {
            shown.put(
                    metric,
                    Gauge.builder(shownAs, () -> number(gauge))
                            .strongReference(true)
                            .tags(tags)
                            .register(registry));
        }
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        remove(metric);
    }

    private void remove(Metric metric) {
        Meter meter = shown.remove(metric);
        if (meter != null) {
            registry.remove(meter);
        }
    }

    private static boolean isWanted(String name, MetricGroup group, Map<String, String> variables) {
        return OF_FLINK.contains(name)
                || variables.containsKey("<split>")
                || Arrays.stream(group.getScopeComponents()).anyMatch(OURS::contains);
    }

    private static double number(org.apache.flink.metrics.Gauge<?> gauge) {
        return gauge.getValue() instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
