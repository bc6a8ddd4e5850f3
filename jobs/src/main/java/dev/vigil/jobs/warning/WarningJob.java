package dev.vigil.jobs.warning;

import dev.vigil.domain.Topics;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.clock.Clocks;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.clock.TickOnWatermark;
import dev.vigil.jobs.kafka.Log;
import dev.vigil.jobs.kafka.Unreadable;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.jobs.stream.StreamType;
import dev.vigil.rules.area.Contribution;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Observations, judged by the rules in force → revisions of alerts in the premise's case file. What people
 * do (acknowledge, mute, close, order) comes back from the same case file.
 */
public final class WarningJob {
    public static final String NAME = "warning";
    private static final long TICK_EVERY = 1_000;

    private WarningJob() {}

    public static void define(StreamExecutionEnvironment env, JobSettings settings) {
        DataStream<LogRecord> registry = single(env, settings, Topics.REGISTRY);
        DataStream<LogRecord> rules = single(env, settings, Topics.RULES);
        BroadcastStream<LogRecord> everywhere = registry.union(rules).broadcast(RegistryView.STATE, RulesView.STATE);
        // the registry also comes by premise, so that a device which never spoke is missed
        SingleOutputStreamOperator<LogRecord> judged = observations(env, settings)
                .union(
                        actions(env, settings),
                        registry.filter(WarningJob::isPremise).uid("premises"))
                .keyBy(LogRecord::key)
                .connect(everywhere)
                .process(new JudgeObservations(settings))
                .uid("judge-observations")
                .name("judge observations");
        judged.transform(
                        "tick",
                        TypeInformation.of(LogRecord.class),
                        new TickOnWatermark(settings.partitions(), TICK_EVERY))
                .uid("tick")
                .sinkTo(Log.sink(settings, Topics.CASEFILE))
                .uid("write-casefile")
                .name("write case file");
        judged.getSideOutput(JudgeObservations.CONTRIBUTIONS)
                .keyBy(Contribution::area)
                .connect(everywhere)
                .process(new GatherAreas(settings))
                .uid("gather-areas")
                .name("gather areas")
                .sinkTo(Log.sink(settings, Topics.OBSERVATIONS))
                .uid("write-figures")
                .name("write figures of areas");
        judged.getSideOutput(Unreadable.LINES)
                .sinkTo(Log.sink(settings, Topics.DEAD_LETTERS))
                .uid("write-dead-letters")
                .name("write dead letters");
    }

    private static DataStream<LogRecord> observations(StreamExecutionEnvironment env, JobSettings settings) {
        return env.fromSource(Log.source(settings, NAME, Topics.OBSERVATIONS), Clocks.ticks(), "observations")
                .uid("observations")
                .process(new PlaceInTime(), StreamType.LOG_RECORD)
                .uid("place-in-time")
                .name("place in time");
    }

    /** No clock comes from here: its ticks are our own watermark, which must not wait for itself. */
    private static DataStream<LogRecord> actions(StreamExecutionEnvironment env, JobSettings settings) {
        return env.fromSource(Log.source(settings, NAME, Topics.CASEFILE), Clocks.none(), "casefile")
                .uid("casefile")
                .filter(record -> record.key() != null)
                .uid("drop-casefile-ticks");
    }

    private static DataStream<LogRecord> single(StreamExecutionEnvironment env, JobSettings settings, String topic) {
        return env.fromSource(Log.source(settings, NAME, topic), Clocks.none(), topic)
                .uid(topic)
                .setParallelism(1);
    }

    private static boolean isPremise(LogRecord record) {
        return record.key() != null && !RegistryView.isReserved(record.key());
    }
}
