package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.calendar.DayRange;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import dev.vigil.domain.inspection.draw.DrawVerification;
import dev.vigil.domain.inspection.frequency.FrequencyPolicy;
import dev.vigil.domain.inspection.officer.Certificate;
import dev.vigil.domain.inspection.officer.Directory;
import dev.vigil.domain.inspection.officer.Officer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannerDrawTest extends CaseTest {
    private static final long MINUTE = 60_000L;

    private final Alerts dust = Alerts.of("a-dust", "ECO-DUST-01");
    private final Alerts gas = Alerts.of("a-gas", "EMG-GAS-01");

    private void officers(DrawSettings settings, Officer... officers) {
        planner = new Planner(new InspectionBook(
                CATALOGUE,
                PlannerOptions.defaults().drawing(settings),
                FrequencyPolicy.marksOnly(),
                new Directory(List.of(officers))));
    }

    private static Officer officer(String id, String... domains) {
        Certificate certificate = new Certificate("c-" + id, List.of(domains), DayRange.always());
        return new Officer(id, id, domains[0], List.of(), List.of(certificate), List.of(), List.of());
    }

    private static Officer recused(Officer officer) {
        return new Officer(
                officer.id(),
                officer.name(),
                officer.department(),
                officer.streets(),
                officer.certificates(),
                List.of(Alerts.PREMISE),
                List.of());
    }

    private static Officer awayOn(Officer officer, LocalDate day) {
        return new Officer(
                officer.id(),
                officer.name(),
                officer.department(),
                officer.streets(),
                officer.certificates(),
                List.of(),
                List.of(new DayRange(day, day)));
    }

    private void until(long clock) {
        planner.advance(state, premise, clock, published::add);
    }

    private DrawRecord draw() {
        return last().basis().draw();
    }

    @Test
    void leadsGatherForAnHourThenTheDrawIsLaidOpenThenDrawn() {
        officers(DrawSettings.byClock("k"), officer("a", "ECO"), officer("b", "ECO"), officer("c", "ECO"));
        on(dust.opened(Severity.YELLOW, MORNING));
        assertThat(planner.nextDeadline(state)).isEqualTo(MORNING + HOUR);

        until(MORNING + HOUR);
        assertThat(draw().pending().committedAt()).isEqualTo(MORNING + HOUR);
        assertThat(last().officers()).isEmpty();

        until(MORNING + HOUR + 1_000);
        assertThat(last().officers()).hasSize(2).doesNotHaveDuplicates();
        assertThat(draw().done()).singleElement().satisfies(transcript -> assertThat(transcript.verify())
                .isEmpty());
        assertThat(planner.nextDeadline(state)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void howLateADeadlineIsNoticedMakesNoDifference() {
        officers(DrawSettings.byClock("k"), officer("a", "ECO"), officer("b", "ECO"), officer("c", "ECO"));
        on(dust.opened(Severity.YELLOW, MORNING));
        until(MORNING + 20 * HOUR);
        List<Task> late = List.copyOf(published);

        published.clear();
        state = PlannerState.fresh(Alerts.PREMISE);
        on(dust.opened(Severity.YELLOW, MORNING));
        for (long clock = MORNING; clock <= MORNING + 20 * HOUR; clock += MINUTE) {
            until(clock);
        }
        assertThat(published).isEqualTo(late);
    }

    @Test
    void aRedAlertIsDrawnAtOnce() {
        officers(DrawSettings.byClock("k"), officer("a", "ECO"), officer("b", "ECO"));
        on(dust.opened(Severity.RED, MORNING));

        assertThat(draw().pending()).isNotNull();
    }

    @Test
    void aLateJoinerOfAnotherDomainBringsAFurtherOfficerAndKeepsTheFirst() {
        officers(
                DrawSettings.byClock("k"),
                officer("a", "ECO"),
                officer("b", "ECO"),
                officer("e", "EMG"),
                officer("f", "EMG"));
        on(dust.opened(Severity.YELLOW, MORNING));
        until(MORNING + 2 * HOUR);
        List<String> first = last().officers();
        on(gas.opened(Severity.YELLOW, MORNING + 3 * HOUR));
        until(MORNING + 4 * HOUR);

        assertThat(last().officers()).hasSize(3).containsAll(first);
        assertThat(draw().done()).hasSize(2);
        assertThat(DrawVerification.chain(draw().done())).isEmpty();
    }

    @Test
    void withABeaconTheDrawWaitsForItsValue() {
        officers(new DrawSettings("k", true, 10 * MINUTE), officer("a", "ECO"), officer("b", "ECO"));
        on(dust.opened(Severity.RED, MORNING));
        until(MORNING + MINUTE);
        assertThat(last().officers()).isEmpty();

        act(ActionKind.DRAW, null, null, MORNING + 2 * MINUTE, Map.of("source", "drand", "value", "4711"));
        DrawTranscript transcript = draw().done().get(0);
        assertThat(transcript.publicValue()).isEqualTo("drand:4711");
        assertThat(transcript.verify()).isEmpty();
    }

    @Test
    void aSilentBeaconIsReplacedByTheClockAndTheTranscriptSaysSo() {
        officers(new DrawSettings("k", true, 10 * MINUTE), officer("a", "ECO"), officer("b", "ECO"));
        on(dust.opened(Severity.RED, MORNING));
        until(MORNING + HOUR);

        assertThat(draw().done().get(0).publicValue()).startsWith("clock:");
        assertThat(draw().done().get(0).commitment().source()).isEqualTo("beacon");
    }

    @Test
    void oneOfficerLeftAfterARecusalIsNotEnoughAndTheReasonIsKept() {
        officers(DrawSettings.byClock("k"), officer("a", "ECO"), recused(officer("b", "ECO")));
        on(dust.opened(Severity.RED, MORNING));

        assertThat(last().officers()).isEmpty();
        assertThat(draw().failure().en()).contains("only 1 officers");
    }

    @Test
    void anEmptyPoolNamesTheDomainThatNobodyCovers() {
        officers(DrawSettings.byClock("k"), officer("a", "FIRE"), officer("b", "FIRE"));
        on(dust.opened(Severity.RED, MORNING));

        assertThat(draw().failure().en()).contains("nobody can be drawn for ECO");
    }

    @Test
    void theNextDayTheDrawIsTriedAgain() {
        LocalDate today = LocalDate.of(2026, 5, 29);
        officers(DrawSettings.byClock("k"), officer("a", "ECO"), awayOn(officer("b", "ECO"), today));
        on(dust.opened(Severity.RED, MORNING));
        assertThat(draw().failure()).isNotNull();

        until(MORNING + 24 * HOUR);
        assertThat(last().officers()).containsExactlyInAnyOrder("c-a", "c-b");
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
    void whereNoDrawIsPossibleOfficersMayBeNamedWithAReason() {
        officers(DrawSettings.byClock("k"), officer("a", "ECO"), officer("f", "FIRE"), recused(officer("b", "ECO")));
        on(dust.opened(Severity.RED, MORNING));
        act(ActionKind.ASSIGN, null, taskOf(dust), MORNING + MINUTE, Map.of("officers", "c-a,c-b"));
        assertThat(last().officers()).as("c-b is recused").isEmpty();

        act(ActionKind.ASSIGN, null, taskOf(dust), MORNING + 2 * MINUTE, Map.of("officers", "c-a,c-f"));
        assertThat(last().officers()).containsExactly("c-a", "c-f");
        assertThat(draw().designated().en()).contains("officers named");
    }

    @Test
    void officersCannotBeNamedWhereADrawIsPossible() {
        officers(DrawSettings.byClock("k"), officer("a", "ECO"), officer("b", "ECO"));
        on(dust.opened(Severity.RED, MORNING));
        act(ActionKind.ASSIGN, null, taskOf(dust), MORNING + 500, Map.of("officers", "c-a,c-b"));

        assertThat(last().reason().en()).contains("may not be named");
    }

    @Test
    void aRedrawReplacesOnlyWhoIsExcludedAndKeepsTheFirstDraw() {
        officers(DrawSettings.byClock("k"), officer("a", "ECO"), officer("b", "ECO"), officer("c", "ECO"));
        on(dust.opened(Severity.RED, MORNING));
        until(MORNING + MINUTE);
        String out = last().officers().get(0);
        String stays = last().officers().get(1);
        act(ActionKind.REDRAW, null, taskOf(dust), MORNING + 2 * MINUTE, Map.of("exclude", out, "reason", "ill"));
        until(MORNING + 3 * MINUTE);

        assertThat(last().officers()).hasSize(2).contains(stays).doesNotContain(out);
        assertThat(draw().done()).hasSize(2);
        assertThat(draw().done().get(1).commitment().reason()).isEqualTo("ill");
        assertThat(DrawVerification.chain(draw().done())).isEmpty();
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
