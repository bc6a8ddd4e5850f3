package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.casefile.Action;

/** What people do to leads and tasks. What cannot be done is refused in a revision of the task, with the reason. */
final class Actions {
    private Actions() {}

    static void apply(Desk desk, Action action) {
        switch (action.kind()) {
            case BEGIN_TASK -> new CheckSteps(desk, action).begin();
            case FINISH_TASK -> new CheckSteps(desk, action).finish();
            case CANCEL_TASK -> new CheckSteps(desk, action).cancel();
            case CONCLUDE -> new CheckSteps(desk, action).conclude();
            case MERGE -> new Rearrangement(desk, action).merge();
            case UNMERGE -> new Rearrangement(desk, action).unmerge();
            case REDRAW -> new DrawActions(desk, action).redraw();
            case DRAW -> new DrawActions(desk, action).publicValue();
            case ASSIGN -> new DrawActions(desk, action).designate();
            case PLAN, COMPLAINT, TRANSFER -> Leads.take(desk, action);
            case CLOSE -> dismiss(desk, action);
            case ACKNOWLEDGE,
                    COMMENT,
                    MUTE,
                    UNMUTE,
                    FINDING,
                    ORDER,
                    REFUSE,
                    DISPOSE,
                    REVIEW,
                    ASK,
                    EXPLAIN,
                    LOOK,
                    ANSWER,
                    OPINION,
                    DECIDE,
                    RATE,
                    PUBLISH -> {}
        }
    }

    private static void dismiss(Desk desk, Action action) {
        Lead lead = action.alert() == null ? null : desk.state().leads.get(action.alert());
        if (lead == null) {
            return;
        }
        Bilingual why =
                switch (action.data().getOrDefault("disposition", "done")) {
                    case "false" -> Reasons.DISMISSED;
                    case "tolerated" -> Reasons.TOLERATED;
                    default -> Reasons.SETTLED;
                };
        lead.dismiss(action.at(), why);
    }
}
