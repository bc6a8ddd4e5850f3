package dev.vigil.rules.judge;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import java.util.Arrays;

/**
 * Ends what a rule left behind that nobody can judge again, for its text is refused now or lost. What is open ends as it
 * does with a rule that was removed; what is over stays as it was said, whatever data come.
 */
final class Sealing {
    private Sealing() {}

    /** @param next when a version begins that can be judged; {@link Long#MAX_VALUE} for none */
    static void seal(Turn turn, Judge judge, long next) {
        if (Arrays.stream(judge.segments).noneMatch(segment -> segment.signature() != 0 && segment.from() < next)) {
            return;
        }
        judge.disturb();
        judge.moments.clear();
        judge.resets.clear();
        judge.segments = new Segment[] {Segment.nothing(Long.MIN_VALUE)};
        judge.due = Long.MAX_VALUE;
        long end = Math.min(turn.clock(), next - 1);
        for (Case one : judge.cases) {
            if (one.isOpen() && one.last.openedAt() < next) {
                Publishing.publish(turn, judge, one, ended(one.last, end, turn.clock()));
            }
        }
        turn.state().queue.schedule(judge);
    }

    private static Alert ended(Alert last, long end, long clock) {
        long cleared = Math.max(last.openedAt(), end);
        return Revision.changed(last, AlertState.CLOSED, AlertChange.RULE_REMOVED, cleared, clock);
    }
}
