package dev.vigil.jobs.schema;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.alert.WrittenEvidence;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.Planner;
import dev.vigil.domain.inspection.PlannerState;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.observation.Rejection;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.domain.premise.Premise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One line of each topic. */
final class Lines {
    private static final long NOON = 1_750_000_000_000L;

    private Lines() {}

    static Action action() {
        return new Action("a", ActionKind.COMMENT, "site", "alert", null, "li", NOON, null, Map.of("k", "v"));
    }

    static Rejection rejection() {
        return new Rejection(RejectionReason.FRAMING, "no ## at the start", new byte[] {1, 2}, "mqtt:t", "hj212", NOON);
    }

    /** What the planner proposes for {@link #alert}, by the shipped catalogue. */
    static List<Task> tasks() {
        Problems problems = new Problems();
        Planner planner = new Planner(InspectionBook.read(Path.of("../config"), problems));
        problems.refuseIfAny();
        List<Task> tasks = new ArrayList<>();
        planner.on(
                PlannerState.fresh("site"), Premise.bare("site", List.of()), CaseEvent.of(alert()), NOON, tasks::add);
        return tasks;
    }

    static Alert alert() {
        return new Alert(
                "id",
                1,
                "dust",
                1,
                "site",
                "meter",
                null,
                "pm10",
                AlertState.OPEN,
                AlertChange.OPENED,
                Severity.RED,
                NOON - 60_000,
                NOON - 1_000,
                null,
                NOON,
                180,
                150,
                Double.NaN,
                "µg/m³",
                1,
                0,
                false,
                Bilingual.of("dust"),
                Bilingual.of("over"),
                List.of("ECO-DUST-01"),
                new WrittenEvidence(1, List.of(new byte[] {1}), "rule", "registry", List.of(), List.of()));
    }
}
