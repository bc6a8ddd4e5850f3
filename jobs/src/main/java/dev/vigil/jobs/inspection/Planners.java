package dev.vigil.jobs.inspection;

import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.BookEdits;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.Planner;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;

/**
 * The planner in force at a time: by the book of the config folder, and from its own time on by each later version that the
 * console has published. All versions are kept, so that what is replayed is decided as before.
 */
final class Planners {
    private final InspectionBook base;
    private final TreeMap<Long, BookEdits> versions = new TreeMap<>();
    private final TreeMap<Long, Planner> byTime = new TreeMap<>();
    private boolean restored;

    Planners(InspectionBook base) {
        this.base = base;
        byTime.put(Long.MIN_VALUE, new Planner(base));
    }

    /** @param clock the received clock, epoch ms */
    Planner at(long clock) {
        return byTime.floorEntry(clock).getValue();
    }

    /** After a restart the versions are read from the state, once. */
    void refresh(ReadOnlyBroadcastState<String, byte[]> state) throws Exception {
        if (restored) {
            return;
        }
        restored = true;
        for (Map.Entry<String, byte[]> entry : state.immutableEntries()) {
            on(entry.getKey(), entry.getValue());
        }
    }

    /** One record of the registry; only versions of the book are of interest. An empty value takes one back. */
    void on(String key, byte[] value) {
        if (!key.startsWith(BookEdits.KEY)) {
            return;
        }
        if (value.length == 0) {
            versions.remove(Long.parseLong(key.substring(BookEdits.KEY.length())));
        } else {
            BookEdits edits = Json.read(value, BookEdits.class);
            versions.put(edits.version(), edits);
        }
        byTime.tailMap(Long.MIN_VALUE, false).clear();
        // a later version holds from its own time, whatever an earlier one says of a later time
        versions.values().forEach(edits -> {
            byTime.tailMap(edits.effectiveFrom(), true).clear();
            byTime.put(edits.effectiveFrom(), new Planner(edits.applyTo(base)));
        });
    }
}
