package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import dev.vigil.domain.inspection.draw.DrawVerification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannerDrawTest extends DrawCase {
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
    void aDrawWhoseSecretIsLostIsLaidOpenAgainAndSaysSo() {
        officers(DrawSettings.byClock("lost"), officer("a", "ECO"), officer("b", "ECO"));
        on(dust.opened(Severity.RED, MORNING));
        officers(DrawSettings.byClock("another"), officer("a", "ECO"), officer("b", "ECO"));
        until(MORNING + MINUTE);

        assertThat(last().officers()).hasSize(2);
        assertThat(draw().done().get(0).commitment().reason()).contains("is lost");
        assertThat(DrawVerification.chain(draw().done())).isEmpty();
    }
}
