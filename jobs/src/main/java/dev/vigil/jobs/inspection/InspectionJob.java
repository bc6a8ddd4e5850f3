package dev.vigil.jobs.inspection;

import dev.vigil.domain.Topics;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.clock.Clocks;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.kafka.Log;
import dev.vigil.jobs.kafka.Unreadable;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.rules.area.Areas;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Case files → joint inspection tasks. Alerts and what people do come from one topic in one order, so that
 * a replay decides as before.
 */
public final class InspectionJob {
    public static final String NAME = "inspection";

    private InspectionJob() {}

    public static void define(StreamExecutionEnvironment env, JobSettings settings) {
        BroadcastStream<LogRecord> registry = env.fromSource(
                        Log.source(settings, NAME, Topics.REGISTRY), Clocks.none(), "registry")
                .uid("registry")
                .setParallelism(1)
                .broadcast(RegistryView.STATE);
        SingleOutputStreamOperator<LogRecord> tasks = env.fromSource(
                        Log.source(settings, NAME, Topics.CASEFILE), Clocks.ticks(), "casefile")
                .uid("casefile")
                // an alert of an area as such is for the watch: there is no enterprise to visit
                .filter(record -> record.key() != null && !Areas.is(record.key()))
                .uid("drop-ticks")
                .keyBy(LogRecord::key)
                .connect(registry)
                .process(new PlanInspections(settings))
                .uid("plan-inspections")
                .name("plan inspections");
        tasks.sinkTo(Log.sink(settings, Topics.TASKS)).uid("write-tasks").name("write tasks");
        tasks.getSideOutput(Unreadable.LINES)
                .sinkTo(Log.sink(settings, Topics.DEAD_LETTERS))
                .uid("write-dead-letters")
                .name("write dead letters");
    }
}
