package dev.vigil.jobs.rollup;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.rules.area.Areas;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** The readings that have a mean: numbers of levels. Events and texts have none. */
final class PickReadings extends RichFlatMapFunction<LogRecord, Reading> {
    private static final long serialVersionUID = 1L;

    private final JobSettings settings;

    private transient Metrics metrics;
    private transient Map<String, Boolean> levels;

    PickReadings(JobSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        Problems problems = new Problems();
        metrics = MetricsFile.read(settings.configFolder().resolve("metrics.yaml"), "config/metrics.yaml", problems);
        problems.refuseIfAny();
        levels = new HashMap<>();
    }

    @Override
    public void flatMap(LogRecord record, Collector<Reading> out) {
        Observation observation;
        try {
            observation = ObservationBytes.read(record.value());
        } catch (IllegalArgumentException foreign) {
            return; // WarningJob puts it to the dead letters
        }
        if (Areas.is(observation.device())) {
            return; // a figure of an area is a mean already
        }
        if (!observation.isText() && levels.computeIfAbsent(observation.metric(), this::isLevel)) {
            out.collect(new Reading(
                    observation.premise(),
                    observation.device(),
                    observation.metric(),
                    observation.at(),
                    observation.value(),
                    observation.quality().code(),
                    observation.interval(),
                    record.time()));
        }
    }

    private boolean isLevel(String metric) {
        return metrics.find(metric)
                .filter(known -> known.kind() == Metric.Kind.LEVEL)
                .isPresent();
    }
}
