package dev.vigil.jobs.warning;

import dev.vigil.jobs.clock.LogRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What has come for one premise, in the order in which it is judged. Observations come in the order of their partition.
 * What people do and what the registry says lies in other topics, and after a restart may be read minutes before the
 * observations of its time: it waits for them, so that it makes no difference when it was read.
 */
final class Arrivals {
    private static final Comparator<Arrival> BY_PLACE = Comparator.comparingLong(Arrival::place)
            .thenComparing(arrival -> arrival.record().topic());

    private final List<Arrival> inOrder = new ArrayList<>();
    private final List<Arrival> changes = new ArrayList<>();

    /**
     * @param waited in the order in which they came
     * @param latest null for none
     * @param unreadable is told of what nobody can read
     */
    static Arrivals of(
            List<LogRecord> waited,
            @Nullable LogRecord latest,
            BiConsumer<LogRecord, IllegalArgumentException> unreadable) {
        Arrivals arrivals = new Arrivals();
        waited.forEach(record -> arrivals.add(record, unreadable));
        if (latest != null) {
            arrivals.add(latest, unreadable);
        }
        return arrivals;
    }

    private void add(LogRecord record, BiConsumer<LogRecord, IllegalArgumentException> unreadable) {
        try {
            Arrival arrival = Arrival.of(record);
            (arrival.isChange() ? changes : inOrder).add(arrival);
        } catch (IllegalArgumentException e) {
            unreadable.accept(record, e);
        }
    }

    /** Until they are judged, nothing may put the premise's clock later than this. */
    long earliest() {
        long earliest = earliestObservation();
        for (Arrival change : changes) {
            earliest = Math.min(earliest, change.place());
        }
        return earliest;
    }

    long earliestObservation() {
        long earliest = Long.MAX_VALUE;
        for (Arrival arrival : inOrder) {
            earliest = arrival.observation() == null ? earliest : Math.min(earliest, arrival.place());
        }
        return earliest;
    }

    /**
     * Takes those whose turn has come; afterwards only changes are left that hold from a later time.
     *
     * @param clock nothing up to and including that time will be received any more
     */
    List<Arrival> due(long clock) {
        changes.sort(BY_PLACE);
        List<Arrival> due = new ArrayList<>();
        for (Arrival arrival : inOrder) {
            if (arrival.observation() != null) {
                changesUpTo(arrival.place(), due);
            }
            due.add(arrival);
        }
        inOrder.clear();
        changesUpTo(clock + 1, due);
        return due;
    }

    private void changesUpTo(long time, List<Arrival> due) {
        while (!changes.isEmpty() && changes.get(0).place() <= time) {
            due.add(changes.remove(0));
        }
    }

    List<Arrival> ahead() {
        return changes;
    }
}
