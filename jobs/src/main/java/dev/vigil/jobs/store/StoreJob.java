package dev.vigil.jobs.store;

import dev.vigil.connector.influxdb.InfluxPoint;
import dev.vigil.connector.influxdb.InfluxSink;
import dev.vigil.domain.Topics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.kafka.Log;
import dev.vigil.jobs.stream.StreamType;
import dev.vigil.jobs.warning.PlaceInTime;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.area.Areas;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Observations in the log → the time-series store. A job of its own, so that a store which is down holds
 * back neither devices nor alerts (docs/adr/0004-the-store-is-fed-from-the-log.md).
 */
public final class StoreJob {
    public static final String NAME = "store";
    private static final Duration FLUSH = Duration.ofMillis(300);

    private static final long CORRECT_WITHIN = EngineOptions.defaults().correctWithin();

    private StoreJob() {}

    public static void define(StreamExecutionEnvironment env, JobSettings settings) {
        env.fromSource(
                        Log.source(settings, NAME, Topics.OBSERVATIONS),
                        WatermarkStrategy.noWatermarks(),
                        "observations")
                .uid("observations")
                // it also says when the platform heard nobody: that belongs to the history of a premise
                .process(new PlaceInTime(), StreamType.LOG_RECORD)
                .uid("place-in-time")
                .sinkTo(InfluxSink.<LogRecord>builder()
                        .url(settings.seriesUrl())
                        .token(StoreLogin.token())
                        .organization(StoreLogin.organization())
                        .bucket(settings.seriesBucket())
                        .points(StoreJob::point)
                        .flushInterval(FLUSH)
                        .rejected(new RefusedPoints(settings.kafkaConnection()))
                        .build())
                .uid("write-series")
                .name("write series");
    }

    static @Nullable InfluxPoint point(LogRecord record) {
        Observation observation;
        try {
            observation = ObservationBytes.read(record.value());
        } catch (IllegalArgumentException foreign) {
            return null; // not ours: nobody but IngestJob writes this topic
        }
        if (Areas.is(observation.device()) && !observation.device().equals(observation.premise())) {
            return null; // a figure of an area is stored once, not for each premise that hears of it
        }
        InfluxPoint.Draft point = InfluxPoint.of(Series.MEASUREMENT)
                .tag(Series.PREMISE, observation.premise())
                .tag(Series.DEVICE, observation.device())
                .tag(Series.METRIC, observation.metric())
                .field(Series.QUALITY, observation.quality().name())
                .field(Series.RECEIVED, observation.received());
        if (observation.resent()) {
            point.field(Series.RESENT, true);
        }
        if (isLate(observation)) {
            point.field(Series.LATE, true);
        }
        String text = observation.text();
        if (text != null) {
            point.field(Series.TEXT, text);
        } else {
            point.field(Series.VALUE, observation.value());
        }
        return point.at(observation.at());
    }

    /** Later than the judge looks back: stored and counted, and judged by nobody. */
    public static boolean isLate(Observation observation) {
        return observation.received() - observation.at() > CORRECT_WITHIN;
    }
}
