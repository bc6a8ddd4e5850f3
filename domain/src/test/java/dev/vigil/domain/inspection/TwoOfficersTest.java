package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.calendar.DayRange;
import dev.vigil.domain.inspection.draw.Commitment;
import dev.vigil.domain.inspection.officer.Certificate;
import dev.vigil.domain.inspection.officer.Officer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No check begins with fewer than two people who may inspect, on site or from afar (行政处罚法 art. 42). */
class TwoOfficersTest extends DrawCase {
    @Test
    void whoWantsToBeginEarlyWaitsForTheDrawAndNotForFurtherLeads() {
        officers(DrawSettings.byClock("k"), officer("a", "ECO"), officer("b", "ECO"));
        on(dust.opened(Severity.YELLOW, MORNING));
        assertThat(last().method()).isEqualTo(Method.REMOTE);
        act(ActionKind.BEGIN_TASK, null, taskOf(dust), MORNING + MINUTE, Map.of());
        assertThat(last().state()).isEqualTo(TaskState.PROPOSED);
        assertThat(last().reason().en()).contains("officers are being drawn");
        assertThat(draw().pending().committedAt()).isEqualTo(MORNING + MINUTE);

        until(MORNING + 2 * MINUTE);
        act(ActionKind.BEGIN_TASK, null, taskOf(dust), MORNING + 2 * MINUTE, Map.of());
        assertThat(last().state()).isEqualTo(TaskState.BEGUN);
        assertThat(last().officers()).hasSize(2);
    }

    @Test
    void aDrawThatIsLaidOpenIsNotLaidOpenAnewByWhoeverWantsToBegin() {
        officers(new DrawSettings("k", true, HOUR), officer("a", "ECO"), officer("b", "ECO"));
        on(dust.opened(Severity.RED, MORNING));
        Commitment open = draw().pending();
        act(ActionKind.BEGIN_TASK, null, taskOf(dust), MORNING + MINUTE, Map.of());

        assertThat(draw().pending()).isEqualTo(open);
    }

    @Test
    void aRemoteCheckIsConcludedByNobodyBeforeTwoOfficersAreDrawn() {
        officers(DrawSettings.byClock("k"), officer("a", "ECO"), recused(officer("b", "ECO")));
        on(dust.opened(Severity.YELLOW, MORNING));
        act(ActionKind.CONCLUDE, null, taskOf(dust), MORNING + MINUTE, Map.of("conclusion", "corrected"));

        assertThat(last().state()).isEqualTo(TaskState.PROPOSED);
        assertThat(last().reason().en()).contains("fewer than two officers");
    }

    @Test
    void twoCertificatesOfOneOfficerAreNoTwoOfficers() {
        Certificate eco = new Certificate("c-1", List.of("ECO"), DayRange.always());
        Certificate emg = new Certificate("c-0", List.of("EMG"), DayRange.always());
        Officer both = new Officer("a", "a", "ECO", List.of(), List.of(eco, emg), List.of(), List.of());
        officers(DrawSettings.byClock("k"), both, officer("b", "ECO"));
        on(dust.opened(Severity.RED, MORNING));
        until(MORNING + MINUTE);
        on(gas.opened(Severity.RED, MORNING + 2 * MINUTE));
        until(MORNING + 3 * MINUTE);
        assertThat(last().officers()).containsExactlyInAnyOrder("c-1", "c-b");

        act(ActionKind.REDRAW, null, taskOf(dust), MORNING + HOUR, Map.of("exclude", "c-b", "reason", "ill"));
        until(MORNING + 2 * HOUR);
        assertThat(last().officers()).as("c-0 would be the same person").isEmpty();
        assertThat(draw().failure().en()).contains("only 1 officers");
    }

    @Test
    void aCheckWithoutTwoOfficersMayNotBegin() {
        officers(DrawSettings.byClock("k"), officer("a", "ECO"), recused(officer("b", "ECO")));
        on(dust.opened(Severity.RED, MORNING));
        act(ActionKind.BEGIN_TASK, null, taskOf(dust), MORNING + MINUTE, Map.of());

        assertThat(last().state()).isEqualTo(TaskState.PROPOSED);
        assertThat(last().reason().en()).contains("fewer than two officers");
    }

    @Test
    void anOfficerWhoIsOnLeaveOnTheDayIsReplacedWhenTheCheckShouldBegin() {
        LocalDate tomorrow = LocalDate.of(2026, 5, 30);
        officers(
                DrawSettings.byClock("k"),
                awayOn(officer("a", "ECO"), tomorrow),
                awayOn(officer("b", "ECO"), tomorrow),
                officer("c", "ECO"),
                officer("d", "ECO"));
        on(dust.opened(Severity.RED, MORNING));
        until(MORNING + MINUTE);
        boolean someAway =
                last().officers().contains("c-a") || last().officers().contains("c-b");
        act(ActionKind.BEGIN_TASK, null, taskOf(dust), MORNING + 24 * HOUR, Map.of());
        until(MORNING + 25 * HOUR);
        act(ActionKind.BEGIN_TASK, null, taskOf(dust), MORNING + 25 * HOUR, Map.of());

        assertThat(someAway).isTrue();
        assertThat(last().state()).isEqualTo(TaskState.BEGUN);
        assertThat(last().officers()).containsExactlyInAnyOrder("c-c", "c-d");
    }
}
