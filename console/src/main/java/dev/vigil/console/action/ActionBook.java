package dev.vigil.console.action;

import dev.vigil.console.alert.AlertTable;
import dev.vigil.console.casework.CaseSteps;
import dev.vigil.console.history.HistoryEntry;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.history.HistoryPen;
import dev.vigil.console.mute.MuteTable;
import dev.vigil.domain.Json;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;

/** Takes in what people did, wherever they did it, and shows its effect at once. */
public final class ActionBook {
    private final ActionTable actions;
    private final AlertTable alerts;
    private final MuteTable mutes;
    private final CaseSteps steps;

    public ActionBook(ActionTable actions, AlertTable alerts, MuteTable mutes, CaseSteps steps) {
        this.actions = actions;
        this.alerts = alerts;
        this.mutes = mutes;
        this.steps = steps;
    }

    /** False when the action is there already: nothing was changed. */
    public boolean take(Action action, HistoryPen pen) {
        HistoryEntry entry = new HistoryEntry(
                HistoryKind.ACTION,
                action.id(),
                1,
                action.premise(),
                action.at(),
                action.by(),
                Json.text(action),
                null);
        if (!pen.write(entry)) {
            return false;
        }
        actions.keep(action);
        steps.keep(action);
        if (action.kind() == ActionKind.MUTE) {
            ActionTimes.read(action.data().get("until")).ifPresent(until -> mutes.begin(action, until));
        }
        if (action.kind() == ActionKind.UNMUTE) {
            mutes.end(action);
        }
        String alert = action.alert();
        if (alert != null) {
            applyTo(alert, action);
        }
        return true;
    }

    private void applyTo(String alert, Action action) {
        if (action.kind() == ActionKind.ACKNOWLEDGE) {
            alerts.acknowledge(alert, action.by(), action.at());
        }
        if (action.kind() == ActionKind.ASSIGN) {
            alerts.assign(alert, action.data().getOrDefault("to", action.by()));
        }
        if (action.kind() == ActionKind.CLOSE) {
            alerts.dispose(alert, action.data().getOrDefault("disposition", "done"));
        }
    }
}
