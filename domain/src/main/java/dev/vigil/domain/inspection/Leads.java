package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.premise.CreditGrade;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Leads that people bring: a plan, a complaint about an enterprise, a case handed over by another department. A
 * complaint about an inspection is no lead; it goes to the supervisor.
 */
final class Leads {
    private Leads() {}

    static void take(Desk desk, Action action) {
        if (action.kind() == ActionKind.COMPLAINT
                && !"enterprise".equals(action.data().get("about"))) {
            return;
        }
        TaskKind kind = kind(action);
        LeadOrigin origin = new LeadOrigin(
                kind,
                action.data().getOrDefault("plan", action.kind().name().toLowerCase(Locale.ROOT)),
                null,
                title(action, kind),
                items(action),
                due(action),
                CreditGrade.ofLabel(action.data().getOrDefault("grade", "")).orElse(null));
        Lead lead = desk.state().leads.computeIfAbsent(action.id(), id -> new Lead(id, origin));
        lead.add(new LeadRevision(1, AlertState.OPEN, AlertChange.OPENED, severity(kind), action.at()), origin);
    }

    private static TaskKind kind(Action action) {
        if (action.kind() != ActionKind.PLAN) {
            return TaskKind.CLUE;
        }
        return "special".equals(action.data().get("kind")) ? TaskKind.SPECIAL : TaskKind.PLANNED;
    }

    private static Severity severity(TaskKind kind) {
        return kind == TaskKind.CLUE ? Severity.YELLOW : Severity.BLUE;
    }

    private static Bilingual title(Action action, TaskKind kind) {
        Map<String, String> data = action.data();
        Bilingual otherwise =
                switch (kind) {
                    case PLANNED -> new Bilingual("双随机抽查", "planned check by random draw");
                    case SPECIAL -> new Bilingual("专项检查", "special check");
                    case CLUE, INSTANT ->
                        action.kind() == ActionKind.COMPLAINT
                                ? new Bilingual("投诉举报", "complaint")
                                : new Bilingual("案件移送", "case handed over");
                };
        return new Bilingual(
                data.getOrDefault("title_zh", otherwise.zh()), data.getOrDefault("title_en", otherwise.en()));
    }

    private static List<String> items(Action action) {
        return Arrays.stream(action.data().getOrDefault("items", "").split(",", -1))
                .map(String::trim)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** Epoch ms; 0 when the action brings no date that can be read. */
    private static long due(Action action) {
        try {
            return Long.parseLong(action.data().getOrDefault("due", "0"));
        } catch (NumberFormatException notATime) {
            return 0;
        }
    }
}
