package dev.vigil.jobs.state;

import dev.vigil.jobs.clock.LogRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;

/**
 * Records of one key that came before the registry, the first rule book or the first tick. They wait in
 * state, in their order, and a timer asks again: an event that comes before its rules waits, it is not
 * dropped. Whoever takes a record must first take what waits, whether the key is new or was restored.
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

    /** It waits on, and someone else asks again. */
    public void keep(LogRecord record) throws Exception {
        records.add(record);
    }

    public void askAgain(TimerService timers) {
        timers.registerProcessingTimeTimer(timers.currentProcessingTime() + AGAIN_AFTER);
    }

    public boolean any(Predicate<LogRecord> test) throws Exception {
        Iterable<LogRecord> waiting = records.get();
        if (waiting != null) {
            for (LogRecord record : waiting) {
                if (test.test(record)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All that wait, in their order; afterwards none do. */
    public List<LogRecord> take() throws Exception {
        Iterable<LogRecord> waiting = records.get();
        if (waiting == null || !waiting.iterator().hasNext()) {
            return List.of();
        }
        List<LogRecord> taken = new ArrayList<>();
        waiting.forEach(taken::add);
        records.clear();
        return taken;
    }
}
