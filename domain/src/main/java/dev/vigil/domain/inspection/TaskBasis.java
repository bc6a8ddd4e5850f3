package dev.vigil.domain.inspection;

import dev.vigil.domain.inspection.frequency.GuardDecision;
import dev.vigil.domain.inspection.ledger.VisitLedger;
import dev.vigil.domain.inspection.remote.ItemCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the decisions of a task rest on, so that each can be checked again.
 *
 * @param follows id of the task from which this one was parted, or into which it went
 * @param rounds the checks that ended before it was re-opened
 * @param checks the sufficiency test, item by item
 * @param guard what the frequency guard says to a visit; null when nobody has to go there
 * @param visits the visits saved
 */
public record TaskBasis(
        @Nullable String follows,
        List<Round> rounds,
        List<ItemCheck> checks,
        @Nullable GuardDecision guard,
        DrawRecord draw,
        VisitLedger visits) {
    public TaskBasis {
        rounds = rounds == null ? List.of() : List.copyOf(rounds);
        checks = checks == null ? List.of() : List.copyOf(checks);
        draw = draw == null ? DrawRecord.none() : draw;
        visits = visits == null ? VisitLedger.empty() : visits;
    }

    public static TaskBasis none() {
        return new TaskBasis(null, List.of(), List.of(), null, DrawRecord.none(), VisitLedger.empty());
    }

    TaskBasis withDraw(DrawRecord next) {
        return new TaskBasis(follows, rounds, checks, guard, next, visits);
    }

    TaskBasis withRounds(List<Round> next) {
        return new TaskBasis(follows, next, checks, guard, draw, visits);
    }

    TaskBasis withVisits(VisitLedger next) {
        return new TaskBasis(follows, rounds, checks, guard, draw, next);
    }

    TaskBasis following(String task) {
        return new TaskBasis(task, rounds, checks, guard, draw, visits);
    }
}
