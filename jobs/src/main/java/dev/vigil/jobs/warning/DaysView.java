package dev.vigil.jobs.warning;

import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.BookEdits;
import dev.vigil.domain.inspection.calendar.DayEdit;
import dev.vigil.domain.inspection.calendar.OpeningHours;
import java.util.List;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;

/**
 * What the desk has said of days and of opening hours, as the topic {@code registry} has it: the highest version counts for
 * every observation, however old, because nothing is said of a day any more once it has begun.
 */
final class DaysView {
    private long version;
    private List<DayEdit> days = List.of();
    private List<OpeningHours> hours = List.of();
    private boolean restored;

    /** After a restart the versions are read from the state, once; true when that brought any. */
    boolean refresh(ReadOnlyBroadcastState<String, byte[]> state) throws Exception {
        if (restored) {
            return false;
        }
        restored = true;
        boolean any = false;
        for (var entry : state.immutableEntries()) {
            any |= on(entry.getKey(), entry.getValue());
        }
        return any;
    }

    /** True when the record says something else of some day or hour. */
    boolean on(String key, byte[] value) {
        if (!key.startsWith(BookEdits.KEY) || value.length == 0) {
            return false;
        }
        BookEdits edits = Json.read(value, BookEdits.class);
        if (edits.version() <= version) {
            return false;
        }
        boolean changed = !edits.days().equals(days) || !edits.hours().equals(hours);
        version = edits.version();
        days = edits.days();
        hours = edits.hours();
        return changed;
    }

    List<DayEdit> days() {
        return days;
    }

    List<OpeningHours> hours() {
        return hours;
    }
}
