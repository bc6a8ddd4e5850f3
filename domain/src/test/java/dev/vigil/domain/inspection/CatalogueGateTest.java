package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.frequency.FrequencyPolicy;
import dev.vigil.domain.inspection.officer.Directory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is not on the published list is not inspected (清单之外无检查), and the task says what was refused and why. */
class CatalogueGateTest extends CaseTest {
    private final Alerts stars = Alerts.of("a-stars", "CUL-STAR-01", "FIRE-EXIT-01");

    /** Takes the item from the published list, as somebody does at the desk. */
    private void unpublish(String code) {
        Item item = CATALOGUE.item(code).orElseThrow();
        Item off = new Item(
                item.code(),
                item.name(),
                item.domain(),
                item.basis(),
                item.lead(),
                item.joint(),
                item.method(),
                item.settledBy(),
                item.metrics(),
                item.deviceTrouble(),
                item.checkPoints(),
                item.list(),
                false,
                item.leniency());
        BookEdits edits =
                new BookEdits(1, MORNING, List.of(off), List.of(), List.of(), List.of(), null, List.of(), Map.of());
        planner = new Planner(edits.applyTo(new InspectionBook(
                CATALOGUE, PlannerOptions.defaults(), FrequencyPolicy.marksOnly(), Directory.empty())));
    }

    @Test
    void anItemThatIsNotPublishedIsRefusedWithTheReason() {
        on(stars.opened(Severity.YELLOW, MORNING));

        assertThat(last().items()).containsExactly("FIRE-EXIT-01");
        assertThat(last().parts().get(0).reason().en()).contains("not published and so not inspected: CUL-STAR-01");
        assertThat(last().parts().get(0).reason().zh()).contains("未公布的事项不得检查：CUL-STAR-01");
    }

    @Test
    void aPlanOrAComplaintGetsNoUnpublishedItemThroughEither() {
        for (ActionKind kind : List.of(ActionKind.PLAN, ActionKind.COMPLAINT, ActionKind.TRANSFER)) {
            act(kind, null, null, MORNING, Map.of("items", "CUL-STAR-01,ECO-PERMIT-01", "about", "enterprise"));
            assertThat(last().items()).as(kind.name()).contains("ECO-PERMIT-01").doesNotContain("CUL-STAR-01");
        }
    }

    @Test
    void anItemThatLeftTheListBeforeTheCheckBeginsIsNotInspected() {
        Alerts both = Alerts.of("a-both", "ECO-PERMIT-01", "FIRE-EXIT-01");
        on(both.opened(Severity.YELLOW, MORNING));
        assertThat(last().items()).containsExactly("ECO-PERMIT-01", "FIRE-EXIT-01");
        unpublish("ECO-PERMIT-01");
        act(ActionKind.BEGIN_TASK, null, taskOf(both), MORNING + HOUR, Map.of());

        assertThat(last().state()).isEqualTo(TaskState.BEGUN);
        assertThat(last().items()).containsExactly("FIRE-EXIT-01");
        assertThat(last().parts().get(0).reason().en()).contains("not inspected: ECO-PERMIT-01");
    }
}
