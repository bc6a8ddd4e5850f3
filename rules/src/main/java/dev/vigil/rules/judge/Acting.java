package dev.vigil.rules.judge;

import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.AlertSink;

/** What people do to alerts, as far as the data's side of them changes. */
public final class Acting {
    private Acting() {}

    public static void act(Core core, State state, Premise premise, Action action, AlertSink out) {
        core.bind(state, premise, Math.max(state.clock, action.at()), out);
        core.fire(state, action.at() - 1, out);
        state.catchUp();
        state.clock = Math.max(state.clock, action.at());
        Turn turn = new Turn(state, core.rules(), out, state.clock, 0);
        for (Judge judge : state.judges.values()) {
            Case one = action.alert() == null ? null : Publishing.find(judge, action.alert());
            if (one == null) {
                continue;
            }
            if (action.kind() == ActionKind.ACKNOWLEDGE) {
                one.acknowledged = true;
            }
            if (action.kind() == ActionKind.CLOSE) {
                close(turn, judge, one, action.at());
            }
            state.queue.schedule(judge);
        }
        Telling.settle(state, core.rules(), out);
    }

    /** Closing by hand resets the rule: if its condition still holds, the next sample begins a new occurrence. */
    private static void close(Turn turn, Judge judge, Case one, long at) {
        if (one.isOpen()) {
            judge.resets.add(at);
            long frontier = Math.max(Judging.newest(judge), judge.lastMoment());
            Judging.goBack(turn, judge, Math.max(at, one.last.openedAt()), Math.max(frontier, at));
            return;
        }
        if (one.last.state() == AlertState.CLEARED) {
            Publishing.publish(
                    turn,
                    judge,
                    one,
                    Revision.changed(
                            one.last, AlertState.CLOSED, AlertChange.CLOSED, one.last.clearedAt(), turn.clock()));
        }
    }
}
