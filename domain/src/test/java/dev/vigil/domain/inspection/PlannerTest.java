package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.ActionKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannerTest extends CaseTest {
    private final Alerts dust = Alerts.of("a-dust", "ECO-DUST-01", "HOU-SITE-03");
    private final Alerts gas = Alerts.of("a-gas", "EMG-GAS-01");

    @Test
    void aYellowAlertOpensATaskDueInADay() {
        on(dust.opened(Severity.YELLOW, MORNING));

        assertThat(published).singleElement().satisfies(task -> {
            assertThat(task.id()).isEqualTo(taskOf(dust)).startsWith("t-");
            assertThat(task.state()).isEqualTo(TaskState.PROPOSED);
            assertThat(task.kind()).isEqualTo(TaskKind.INSTANT);
            assertThat(task.items()).containsExactly("ECO-DUST-01", "HOU-SITE-03");
            assertThat(task.departments()).containsExactly("ECO", "HOU", "URB");
            assertThat(task.dueAt()).isEqualTo(MORNING + 24 * HOUR);
        });
    }

    @Test
    void aBlueAlertOpensNoneUntilItBecomesYellow() {
        on(dust.opened(Severity.BLUE, MORNING));
        assertThat(published).isEmpty();

        on(dust.revision(2, AlertState.OPEN, AlertChange.SEVERITY, Severity.YELLOW, MORNING + HOUR));
        assertThat(last().openedAt()).isEqualTo(MORNING + HOUR);
    }

    @Test
    void anAlertOfAShadowRuleNeverOpensATask() {
        on(dust.inTheShadow().opened(Severity.RED, MORNING));

        assertThat(published).isEmpty();
    }

    @Test
    void aFurtherAlertJoinsWithItsItemsDepartmentsAndEarlierDueTime() {
        on(dust.opened(Severity.YELLOW, MORNING));
        on(gas.opened(Severity.RED, MORNING + HOUR));

        assertThat(last().id()).isEqualTo(taskOf(dust));
        assertThat(last().revision()).isEqualTo(2);
        assertThat(last().items()).containsExactly("ECO-DUST-01", "HOU-SITE-03", "EMG-GAS-01");
        assertThat(last().departments()).containsExactly("ECO", "HOU", "URB", "EMG", "MKT", "FIRE");
        assertThat(last().dueAt()).isEqualTo(MORNING + 3 * HOUR);
        assertThat(last().severity()).isEqualTo(Severity.RED);
        assertThat(last().reason().en()).contains("title of a-gas");
    }

    @Test
    void whatSeveralRulesSayOfOneMessageLeavesTheTaskToTheFirst() {
        on(gas.opened(Severity.YELLOW, MORNING));
        on(dust.opened(Severity.YELLOW, MORNING));

        assertThat(published).extracting(Task::id).containsOnly(taskOf(gas));
        assertThat(last().parts()).extracting(TaskPart::alert).containsExactly("a-gas", "a-dust");
        assertThat(last().state()).isEqualTo(TaskState.PROPOSED);
    }

    @Test
    void anEarlierAlertThatComesLaterTakesTheTaskOver() {
        on(gas.opened(Severity.YELLOW, MORNING));
        on(dust.opened(Severity.YELLOW, MORNING - 1));

        assertThat(last().id()).isEqualTo(taskOf(gas));
        assertThat(last().state()).isEqualTo(TaskState.CANCELLED);
        assertThat(published).filteredOn(Task::stands).last().satisfies(task -> {
            assertThat(task.id()).isEqualTo(taskOf(dust));
            assertThat(task.parts()).extracting(TaskPart::alert).containsExactly("a-dust", "a-gas");
        });
    }

    @Test
    void aWithdrawnAlertWithdrawsItsPart() {
        on(dust.opened(Severity.YELLOW, MORNING));
        on(gas.opened(Severity.RED, MORNING + HOUR));
        on(gas.revision(2, AlertState.WITHDRAWN, AlertChange.WITHDRAWN, Severity.RED, MORNING + 2 * HOUR));

        assertThat(last().state()).isEqualTo(TaskState.PROPOSED);
        assertThat(last().items()).containsExactly("ECO-DUST-01", "HOU-SITE-03");
        assertThat(last().dueAt()).isEqualTo(MORNING + 24 * HOUR);
        assertThat(last().parts().get(1).withdrawn()).isTrue();
        assertThat(last().parts().get(1).reason().en()).contains("disproved");
    }

    @Test
    void theTaskIsCancelledWhenNoPartStands() {
        on(dust.opened(Severity.YELLOW, MORNING));
        on(dust.revision(2, AlertState.WITHDRAWN, AlertChange.WITHDRAWN, Severity.YELLOW, MORNING + HOUR));

        assertThat(last().state()).isEqualTo(TaskState.CANCELLED);
        assertThat(last().items()).isNotEmpty();
    }

    @Test
    void anAlertAfterTheCancellationOpensATaskOfItsOwn() {
        on(dust.opened(Severity.YELLOW, MORNING));
        on(dust.revision(2, AlertState.WITHDRAWN, AlertChange.WITHDRAWN, Severity.YELLOW, MORNING + HOUR));
        on(gas.opened(Severity.ORANGE, MORNING + 2 * HOUR));

        assertThat(last().id()).isEqualTo(taskOf(gas));
        assertThat(last().dueAt()).isEqualTo(MORNING + 10 * HOUR);
    }

    @Test
    void aRepeatedOrOlderRevisionChangesNothing() {
        on(dust.opened(Severity.YELLOW, MORNING));
        on(dust.revision(2, AlertState.OPEN, AlertChange.SEVERITY, Severity.RED, MORNING + HOUR));
        int before = published.size();

        on(dust.revision(2, AlertState.OPEN, AlertChange.SEVERITY, Severity.RED, MORNING + HOUR));
        on(dust.opened(Severity.YELLOW, MORNING));

        assertThat(published).hasSize(before);
    }

    @Test
    void risingSeverityBringsTheDueTimeForwardAndFallingSeverityDoesNotPushItBack() {
        on(dust.opened(Severity.YELLOW, MORNING));
        on(dust.revision(2, AlertState.OPEN, AlertChange.SEVERITY, Severity.RED, MORNING + HOUR));
        assertThat(last().dueAt()).isEqualTo(MORNING + 3 * HOUR);

        on(dust.revision(3, AlertState.OPEN, AlertChange.SEVERITY, Severity.YELLOW, MORNING + 2 * HOUR));
        assertThat(last().severity()).isEqualTo(Severity.YELLOW);
        assertThat(last().dueAt()).isEqualTo(MORNING + 3 * HOUR);
    }

    @Test
    void anAmendmentReplacesWhatWasSaidBefore() {
        on(dust.opened(Severity.RED, MORNING));
        on(dust.revision(2, AlertState.OPEN, AlertChange.AMENDED, Severity.YELLOW, MORNING + HOUR));

        assertThat(last().dueAt()).isEqualTo(MORNING + 24 * HOUR);
    }

    @Test
    void anAmendmentBelowYellowTakesThePartOut() {
        on(dust.opened(Severity.YELLOW, MORNING));
        on(dust.revision(2, AlertState.OPEN, AlertChange.AMENDED, Severity.BLUE, MORNING + HOUR));

        assertThat(last().state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void aClearedAlertStaysInItsTask() {
        on(dust.opened(Severity.YELLOW, MORNING));
        on(dust.revision(2, AlertState.CLEARED, AlertChange.CLEARED, Severity.YELLOW, MORNING + HOUR));

        assertThat(published).hasSize(1);
    }

    @Test
    void unpublishedItemsAreLeftOutWithTheReason() {
        on(Alerts.of("a-star", "CUL-STAR-01", "EMG-GAS-01").opened(Severity.YELLOW, MORNING));

        assertThat(last().items()).containsExactly("EMG-GAS-01");
        assertThat(last().parts().get(0).reason().en()).contains("CUL-STAR-01").contains("not published");
    }

    @Test
    void aRuleWithoutPublishedItemsFallsBackOnTheScenarioAndSaysSo() {
        on(Alerts.of("a-odd", "NO-SUCH-01").opened(Severity.YELLOW, MORNING));

        assertThat(last().items()).containsExactly("GEN-LEAD-01");
        assertThat(last().parts().get(0).reason().en())
                .contains("default items")
                .contains("NO-SUCH-01");
    }

    @Test
    void theMethodIsThatOfTheHeaviestItem() {
        on(dust.opened(Severity.YELLOW, MORNING));
        assertThat(last().method()).isEqualTo(Method.VIDEO);

        on(gas.opened(Severity.YELLOW, MORNING));
        assertThat(last().method()).isEqualTo(Method.ON_SITE);
        assertThat(last().methodReason().en()).contains("EMG-GAS-01");
        assertThat(last().methodReason().zh()).contains("现场");
    }

    @Test
    void aBegunTaskTakesNoMoreAlerts() {
        on(dust.opened(Severity.YELLOW, MORNING));
        act(ActionKind.BEGIN_TASK, null, taskOf(dust), MORNING + HOUR, Map.of());
        on(gas.opened(Severity.RED, MORNING + 2 * HOUR));

        assertThat(last().id()).isEqualTo(taskOf(gas));
        assertThat(state.task(taskOf(dust)).state()).isEqualTo(TaskState.BEGUN);
        assertThat(state.task(taskOf(dust)).items()).doesNotContain("EMG-GAS-01");
    }

    @Test
    void aWithdrawalDuringACheckIsShownToTheOfficersAndCancelsNothing() {
        on(dust.opened(Severity.YELLOW, MORNING));
        act(ActionKind.BEGIN_TASK, null, taskOf(dust), MORNING + HOUR, Map.of());
        on(dust.revision(2, AlertState.WITHDRAWN, AlertChange.WITHDRAWN, Severity.YELLOW, MORNING + 2 * HOUR));

        assertThat(last().state()).isEqualTo(TaskState.BEGUN);
        assertThat(last().parts().get(0).withdrawn()).isTrue();
        assertThat(last().items()).isNotEmpty();
    }

    @Test
    void aRepeatedActionChangesNothing() {
        on(dust.opened(Severity.YELLOW, MORNING));
        act(ActionKind.BEGIN_TASK, null, taskOf(dust), MORNING + HOUR, Map.of());
        act(ActionKind.FINISH_TASK, null, taskOf(dust), MORNING + 2 * HOUR, Map.of());
        int before = published.size();
        act(ActionKind.BEGIN_TASK, null, taskOf(dust), MORNING + HOUR, Map.of());

        assertThat(published).hasSize(before);
        assertThat(last().state()).isEqualTo(TaskState.FINISHED);
    }

    @Test
    void anAlertClosedAsFalseLeavesItsTask() {
        on(dust.opened(Severity.YELLOW, MORNING));
        act(ActionKind.CLOSE, dust.id(), null, MORNING + HOUR, Map.of("disposition", "false"));

        assertThat(last().state()).isEqualTo(TaskState.CANCELLED);
        assertThat(last().parts().get(0).reason().en()).contains("watch");
    }

    @Test
    void endedTasksAreForgottenAfterAWhile() {
        on(dust.opened(Severity.YELLOW, MORNING));
        on(dust.revision(2, AlertState.WITHDRAWN, AlertChange.WITHDRAWN, Severity.YELLOW, MORNING + HOUR));
        on(gas.opened(Severity.YELLOW, MORNING + 40 * 24 * HOUR));

        assertThat(state.tasks()).extracting(Task::id).containsExactly(taskOf(gas));
    }
}
