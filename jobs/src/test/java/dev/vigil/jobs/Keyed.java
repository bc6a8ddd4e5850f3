package dev.vigil.jobs;

import dev.vigil.jobs.clock.LogRecord;
import java.util.List;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/** A function of a job, keyed by premise, in Flink's harness: in the place of one of its tasks. */
public final class Keyed {
    private Keyed() {}

    /** @param state null to begin anew */
    public static KeyedBroadcastOperatorTestHarness<String, LogRecord, LogRecord, LogRecord> open(
            KeyedBroadcastProcessFunction<String, LogRecord, LogRecord, LogRecord> function,
            List<MapStateDescriptor<?, ?>> broadcast,
            @Nullable OperatorSubtaskState state)
            throws Exception {
        var harness = new KeyedBroadcastOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(function, broadcast), LogRecord::key, Types.STRING, 1, 1, 0);
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }
}
