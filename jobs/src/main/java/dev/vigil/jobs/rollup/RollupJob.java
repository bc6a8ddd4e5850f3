package dev.vigil.jobs.rollup;

import dev.vigil.connector.influxdb.InfluxPoint;
import dev.vigil.connector.influxdb.InfluxSink;
import dev.vigil.domain.Topics;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.clock.Clocks;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.kafka.Log;
import dev.vigil.jobs.kafka.Unreadable;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.jobs.store.RefusedPoints;
import dev.vigil.jobs.store.Series;
import dev.vigil.jobs.store.StoreLogin;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Observations in the log → minutes, hours and days beside the raw series. A job of its own, so that its memory weighs on
 * nobody; after a restart the log is read again, and the same points are written once more.
 */
public final class RollupJob {
    public static final String NAME = "rollup";
    private static final Duration FLUSH = Duration.ofSeconds(1);

    private RollupJob() {}

    public static void define(StreamExecutionEnvironment env, JobSettings settings) {
        BroadcastStream<LogRecord> registry = env.fromSource(
                        Log.source(settings, NAME, Topics.REGISTRY), Clocks.none(), "registry")
                .uid("registry")
                .setParallelism(1)
                .broadcast(RegistryView.STATE);
        SingleOutputStreamOperator<PointRollup> rollups = readings(env, settings)
                .keyBy(Reading::point)
                .connect(registry)
                .process(new RollUpReadings(settings))
                .uid("roll-up")
                .name("roll up");
        rollups.sinkTo(InfluxSink.<PointRollup>builder()
                        .url(settings.seriesUrl())
                        .token(StoreLogin.token())
                        .organization(StoreLogin.organization())
                        .bucket(settings.seriesBucket())
                        .points(RollupJob::point)
                        .flushInterval(FLUSH)
                        .rejected(new RefusedPoints(settings.kafkaConnection()))
                        .build())
                .uid("write-rollups")
                .name("write roll-ups");
        rollups.getSideOutput(Unreadable.LINES)
                .sinkTo(Log.sink(settings, Topics.DEAD_LETTERS))
                .uid("write-dead-letters")
                .name("write dead letters");
    }

    private static DataStream<Reading> readings(StreamExecutionEnvironment env, JobSettings settings) {
        return env.fromSource(Log.source(settings, NAME, Topics.OBSERVATIONS), Clocks.ticks(), "observations")
                .uid("observations")
                .filter(record -> !record.isTick())
                .uid("drop-ticks")
                .flatMap(new PickReadings(settings))
                .returns(TypeInformation.of(Reading.class))
                .uid("pick-readings")
                .name("pick readings");
    }

    static InfluxPoint point(PointRollup rollup) {
        boolean empty = Double.isNaN(rollup.mean());
        InfluxPoint.Draft point = InfluxPoint.of(Series.rollup(rollup.resolution()))
                .tag(Series.PREMISE, rollup.premise())
                .tag(Series.DEVICE, rollup.device())
                .tag(Series.METRIC, rollup.metric())
                .field(Series.COUNT, rollup.count())
                .field(Series.SHARE, rollup.share())
                .field(Series.QUALITY, rollup.quality())
                .field(Series.EMPTY, empty);
        if (!empty) {
            point.field(Series.VALUE, rollup.mean())
                    .field(Series.MIN, rollup.min())
                    .field(Series.MAX, rollup.max());
        }
        return point.at(rollup.begin());
    }
}
