package dev.vigil.rules.judge;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an occurrence says that the last revision of its alert did not; null when nothing worth a revision. */
final class Difference {
    private Difference() {}

    static @Nullable AlertChange between(Alert last, Episode episode, AlertState state) {
        if (!sameBeginning(last, episode.last())) {
            return AlertChange.AMENDED;
        }
        if (last.clearedAt() == null) {
            return episode.over() ? ending(episode.last()) : ofOpen(last, episode.last());
        }
        boolean same = Objects.equals(last.clearedAt(), episode.ended())
                && last.state() == state
                && last.severity() == episode.last().severity()
                && last.occurrences() == episode.last().occurrences()
                && Double.compare(last.peak(), episode.last().peak()) == 0;
        return same ? null : AlertChange.AMENDED;
    }

    private static boolean sameBeginning(Alert last, Moment moment) {
        return last.beganAt() == moment.began()
                && last.openedAt() == moment.opened()
                && Double.compare(last.value(), moment.value()) == 0
                && Double.compare(last.limit(), moment.limit()) == 0;
    }

    private static AlertChange ending(Moment moment) {
        return switch (moment.ending()) {
            case CLEARED, HOURS_OVER -> AlertChange.CLEARED;
            case RULE_REMOVED -> AlertChange.RULE_REMOVED;
            case BY_HAND, RULE_CHANGED -> AlertChange.CLOSED;
        };
    }

    private static @Nullable AlertChange ofOpen(Alert last, Moment moment) {
        if (last.severity() != moment.severity()) {
            return AlertChange.SEVERITY;
        }
        return announces(last.occurrences(), moment.occurrences()) ? AlertChange.REOPENED : null;
    }

    /** 2, 3, 4, 5, 10, 20, 50, 100 …: a value that jitters at the limit makes one record with a count, not a flood. */
    static boolean announces(int before, int now) {
        for (long step = 2; step <= now; step = next(step)) {
            if (before < step) {
                return true;
            }
        }
        return now < before;
    }

    private static long next(long step) {
        if (step < 5) {
            return step + 1;
        }
        long power = 1;
        while (power * 10 <= step) {
            power *= 10;
        }
        return step == power ? 2 * power : step == 2 * power ? 5 * power : 10 * power;
    }
}
