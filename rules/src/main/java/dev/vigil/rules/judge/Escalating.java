package dev.vigil.rules.judge;

import dev.vigil.domain.alert.AlertChange;

/** Raises the voice when nobody acts: first when nobody acknowledged an alert in time, then when nobody disposed of it. */
final class Escalating {
    private Escalating() {}

    static void escalate(Turn turn, Judge judge, long time) {
        for (Case one : judge.cases) {
            while (one.due() <= time) {
                one.escalated = one.due() == one.disposeBy ? 2 : 1;
                Publishing.publish(
                        turn,
                        judge,
                        one,
                        Revision.changed(
                                one.last, one.last.state(), AlertChange.ESCALATED, one.last.clearedAt(), turn.clock()));
            }
        }
    }
}
