package dev.vigil.domain.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawVerdictTest {
    private final Commitment commitment =
            Draws.commitment("t-1", Rule.covering(List.of("ECO", "FIRE"), 2), Draws.pool(5, "ECO", "FIRE"));
    private final DrawTranscript first = Draws.draw(commitment, "drand:77");
    private final DrawTranscript second = Draws.draw(
            Draws.commitment("t-1", 2, commitment.rule(), List.of(), commitment.pool(), first.hash()), "drand:78");

    @Test
    void aTranscriptByItselfVerifiesAndSaysWhoWasDrawn() {
        DrawVerdict verdict = DrawVerdict.of(Json.text(first));

        assertThat(verdict.verified()).isTrue();
        assertThat(verdict.text())
                .contains(first.chosen().toString(), "out of 10", "{RECUSED=1}", first.seed(), "verified");
    }

    @Test
    void aTaskIsVerifiedWithAllItsDraws() {
        String task = Json.text(Map.of("basis", Map.of("draw", Map.of("done", List.of(first, second)))));

        assertThat(DrawVerdict.of(task).verified()).isTrue();
        assertThat(DrawVerdict.of(task).draws()).hasSize(2);
        assertThat(DrawVerdict.of(task).notes()).containsExactly("draw 2: drawn again because: ill");
    }

    @Test
    void aDrawThatWasLeftOutIsMissed() {
        DrawTranscript third = Draws.draw(
                Draws.commitment("t-1", 3, commitment.rule(), List.of(), commitment.pool(), second.hash()), "drand:79");

        assertThat(DrawVerdict.of(Json.text(List.of(first, third))).problems()).contains("draw 3: number 2 is missing");
    }

    @Test
    void aLaterDrawAloneVerifiesWithANote() {
        DrawVerdict verdict = DrawVerdict.of(Json.text(second));

        assertThat(verdict.verified()).isTrue();
        assertThat(verdict.notes()).anyMatch(note -> note.contains("stands alone"));
    }

    @Test
    void somebodyWhoStaysWithoutHavingBeenDrawnIsNoted() {
        Candidate friend = new Candidate("ECO-77", List.of("ECO"));
        DrawTranscript further = Draws.draw(
                Draws.commitment("t-1", 2, commitment.rule(), List.of(friend), commitment.pool(), first.hash()), "v");

        assertThat(DrawVerdict.of(Json.text(List.of(first, further))).notes())
                .contains("draw 2: ECO-77 stays although no draw here chose them");
    }

    @Test
    void aSwappedNameIsFound() {
        String forged = Json.text(first).replace(first.chosen().get(0), "ECO-99");

        assertThat(DrawVerdict.of(forged).text()).contains("WRONG", "NOT verified");
    }

    @Test
    void oneOfficerIsTooFew() {
        DrawTranscript lone =
                Draws.draw(Draws.commitment("t-2", Rule.covering(List.of("ECO"), 1), Draws.pool(3, "ECO")), "v");

        assertThat(lone.verify()).anyMatch(problem -> problem.startsWith("fewer than two officers"));
    }

    @Test
    void whatIsNoTranscriptIsRefusedWithAReason() {
        assertThat(DrawVerdict.of("{").problems()).singleElement().asString().startsWith("the file is not JSON");
        assertThat(DrawVerdict.of("{\"a\":1}").problems()).containsExactly("the file holds no transcript of a draw");
        assertThat(DrawVerdict.of("{\"nonce\":\"n\",\"commitment\":{\"pool\":[{}]}}")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("the transcript lacks publicValue")
                .contains("commitment.subject", "pool.id");
    }
}
