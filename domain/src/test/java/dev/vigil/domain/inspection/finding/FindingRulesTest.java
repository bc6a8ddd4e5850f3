package dev.vigil.domain.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskBasis;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.TaskState;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingRulesTest {
    private static Task task(TaskState state) {
        return new Task(
                "t",
                1,
                "p1",
                state,
                TaskKind.INSTANT,
                Severity.YELLOW,
                0,
                0,
                0,
                Method.ON_SITE,
                Bilingual.of(""),
                List.of(),
                List.of("ECO-DUST-01"),
                List.of("ECO"),
                List.of("a", "b"),
                Bilingual.of(""),
                TaskBasis.none());
    }

    private static Finding finding(String item, String... officers) {
        return new Finding("f", "t", "p1", item, Result.PASS, List.of(officers), false, "", List.of(), 0);
    }

    @Test
    void aFindingOfTheTasksItemSignedByTheOfficersDrawnStands() {
        assertThat(FindingRules.refusal(finding("ECO-DUST-01", "a", "b"), task(TaskState.BEGUN)))
                .isEmpty();
    }

    @Test
    void whatIsNoItemOfTheCheckIsNotInspected() {
        assertThat(FindingRules.refusal(finding("MKT-FOOD-01", "a", "b"), task(TaskState.BEGUN)))
                .isPresent();
    }

    @Test
    void twoOfTheOfficersDrawnMustSign() {
        assertThat(FindingRules.refusal(finding("ECO-DUST-01", "a", "a"), task(TaskState.BEGUN)))
                .isPresent();
        assertThat(FindingRules.refusal(finding("ECO-DUST-01", "a", "stranger"), task(TaskState.BEGUN)))
                .isPresent();
    }

    @Test
    void nothingIsFoundBeforeTheCheckBegins() {
        assertThat(FindingRules.refusal(finding("ECO-DUST-01", "a", "b"), task(TaskState.PROPOSED)))
                .isPresent();
    }
}
