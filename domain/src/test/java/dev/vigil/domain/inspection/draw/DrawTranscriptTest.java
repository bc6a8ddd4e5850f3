package dev.vigil.domain.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawTranscriptTest {
    private final List<Candidate> pool = Draws.pool(5, "ECO", "FIRE", "MKT");
    private final Commitment commitment =
            Draws.commitment("t-1", Rule.covering(List.of("ECO", "FIRE"), 2), Draws.pool(5, "ECO", "FIRE"));
    private final DrawTranscript transcript = Draws.draw(commitment, "drand:77");

    @Test
    void anHonestTranscriptVerifies() {
        assertThat(transcript.verify()).isEmpty();
        assertThat(transcript.chosen()).hasSize(2);
        assertThat(transcript.patrolChosen()).hasSize(1);
    }

    @Test
    void itVerifiesAfterTheWayThroughAFile() {
        DrawTranscript read = Json.read(Json.text(transcript), DrawTranscript.class);

        assertThat(read).isEqualTo(transcript);
        assertThat(read.verify()).isEmpty();
    }

    @Test
    void everyDomainIsCovered() {
        for (int i = 0; i < 200; i++) {
            DrawTranscript drawn =
                    Draws.draw(Draws.commitment("t-" + i, Rule.covering(List.of("ECO", "FIRE", "MKT"), 2), pool), "v");
            assertThat(drawn.chosen())
                    .hasSize(3)
                    .anyMatch(id -> id.startsWith("ECO"))
                    .anyMatch(id -> id.startsWith("FIRE"))
                    .anyMatch(id -> id.startsWith("MKT"));
        }
    }

    @Test
    void oneDomainStillSendsTwo() {
        DrawTranscript drawn =
                Draws.draw(Draws.commitment("t-2", Rule.covering(List.of("ECO"), 2), Draws.pool(3, "ECO")), "v");

        assertThat(drawn.chosen()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anotherPublicValueGivesAnotherDraw() {
        List<List<String>> draws = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            draws.add(Draws.draw(commitment, "drand:" + i).chosen());
        }
        assertThat(draws.stream().distinct().count()).isGreaterThan(10);
    }

    @Test
    void aChosenNameThatWasSwappedIsFound() {
        DrawTranscript forged = new DrawTranscript(
                commitment,
                transcript.nonce(),
                transcript.publicValue(),
                transcript.publicValueAt(),
                transcript.seed(),
                List.of("ECO-00", "FIRE-00"),
                transcript.patrolChosen());

        assertThat(forged.verify()).anyMatch(problem -> problem.startsWith("drawn are"));
    }

    @Test
    void aPoolThatWasChangedAfterwardsIsFound() {
        Commitment smaller = Draws.commitment("t-1", commitment.rule(), Draws.pool(4, "ECO", "FIRE"));
        DrawTranscript forged = new DrawTranscript(
                smaller,
                transcript.nonce(),
                transcript.publicValue(),
                transcript.publicValueAt(),
                transcript.seed(),
                transcript.chosen(),
                transcript.patrolChosen());

        assertThat(forged.verify()).anyMatch(problem -> problem.startsWith("the seed is"));
    }

    @Test
    void aNonceThatWasNotCommittedToIsFound() {
        DrawTranscript forged = DrawTranscript.draw(commitment, "another", "drand:77", 2_000);

        assertThat(forged.verify()).containsExactly("the nonce is not the one that was committed to");
    }

    @Test
    void aPublicValueFromBeforeTheCommitmentIsFound() {
        DrawTranscript early = DrawTranscript.draw(commitment, Nonce.of(Draws.KEY, "t-1", 1), "drand:77", 1_000);

        assertThat(early.verify()).containsExactly("the public value is not younger than the commitment");
    }

    @Test
    void aCandidateTwiceIsFound() {
        List<Candidate> twice = List.of(pool.get(0), pool.get(0), pool.get(1));
        DrawTranscript drawn = Draws.draw(Draws.commitment("t-3", Rule.covering(List.of("ECO"), 2), twice), "v");

        assertThat(drawn.verify()).anyMatch(problem -> problem.contains("twice"));
    }

    @Test
    void redrawsAreAChainInWhichNoneCanBeLeftOut() {
        DrawTranscript first = Draws.draw(commitment, "a");
        DrawTranscript second = Draws.draw(
                Draws.commitment("t-1", 2, commitment.rule(), List.of(), commitment.pool(), first.hash()), "b");
        DrawTranscript third = Draws.draw(
                Draws.commitment("t-1", 3, commitment.rule(), List.of(), commitment.pool(), second.hash()), "c");

        assertThat(DrawVerification.chain(List.of(first, second, third))).isEmpty();
        assertThat(DrawVerification.chain(List.of(first, third)))
                .contains("draw 3: number 2 is missing", "draw 3: it does not follow the draw before it");
    }

    @Test
    void whoIsKeptCountsAndIsNotDrawnAgain() {
        Candidate kept = new Candidate("ECO-00", List.of("ECO"));
        Commitment further = Draws.commitment(
                "t-1",
                2,
                commitment.rule(),
                List.of(kept),
                commitment.pool().stream().filter(one -> !one.equals(kept)).toList(),
                transcript.hash());
        DrawTranscript drawn = Draws.draw(further, "v");

        assertThat(drawn.chosen()).singleElement().asString().startsWith("FIRE");
        assertThat(drawn.all()).containsExactly("ECO-00", drawn.chosen().get(0));
    }

    @Test
    void premisesAreDrawnByQuotaOfTheirGrade() {
        List<Candidate> premises = Draws.pool(40, "B", "D");
        Rule rule = Rule.quotas(List.of(new Rule.Quota("B", 2), new Rule.Quota("D", 40)));
        DrawTranscript drawn = Draws.draw(Draws.commitment("plan-1", rule, premises), "v");

        assertThat(drawn.chosen()).hasSize(42);
        assertThat(drawn.chosen()).filteredOn(id -> id.startsWith("B")).hasSize(2);
        assertThat(drawn.verify()).isEmpty();
    }
}
