package dev.vigil.jobs.state;

import dev.vigil.jobs.clock.LogRecord;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;

/**
 * Records of one key that came before the registry or the first rule book. They wait in state, in their
 * order, and a timer asks again: an event that comes before its rules waits, it is not dropped.
 */
public final class WaitingRecords {
    private static final long AGAIN_AFTER = 500;

    private final ListState<LogRecord> records;

    private WaitingRecords(ListState<LogRecord> records) {
        this.records = records;
    }

    public static WaitingRecords in(RuntimeContext context) {
        return new WaitingRecords(
                context.getListState(new ListStateDescriptor<>("waiting", TypeInformation.of(LogRecord.class))));
    }

    public void add(LogRecord record, TimerService timers) throws Exception {
        records.add(record);
        askAgain(timers);
    }

    public void askAgain(TimerService timers) {
        timers.registerProcessingTimeTimer(timers.currentProcessingTime() + AGAIN_AFTER);
    }

    /** All that wait, in their order; afterwards none do. */
    public List<LogRecord> take() throws Exception {
        List<LogRecord> taken = new ArrayList<>();
        records.get().forEach(taken::add);
        records.clear();
        return taken;
    }
}
