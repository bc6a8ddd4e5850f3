package dev.vigil.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.draw.Candidate;
import dev.vigil.domain.inspection.draw.Commitment;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import dev.vigil.domain.inspection.draw.Nonce;
import dev.vigil.domain.inspection.draw.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawCommandTest {
    private static final long COMMITTED = 1_772_294_400_000L;

    @TempDir
    Path folder;

    private final DrawTranscript first = drawn(1, "");
    private final DrawTranscript again = drawn(2, first.hash());

    private static DrawTranscript drawn(int number, String before) {
        String nonce = Nonce.of("a secret", "t-1", number);
        List<Candidate> pool = IntStream.range(10, 18)
                .mapToObj(i -> new Candidate("eco-" + i, List.of("ECO")))
                .toList();
        Commitment commitment = new Commitment(
                Commitment.ALGORITHM,
                "t-1",
                number,
                number == 1 ? null : "one is ill",
                Rule.covering(List.of("ECO"), 2),
                List.of(),
                pool,
                List.of(),
                List.of(),
                DrawTranscript.nonceHash(nonce),
                "beacon",
                COMMITTED,
                before);
        return DrawTranscript.draw(commitment, nonce, "drand:" + number, COMMITTED + 1_000);
    }

    private CommandRun verify(Object content) throws IOException {
        Path file =
                Files.writeString(folder.resolve("draw.json"), content instanceof String s ? s : Json.text(content));
        return CommandRun.of("draw", "verify", file.toString());
    }

    @Test
    void anHonestTranscriptIsVerifiedAndNamesWhoWasDrawn() throws IOException {
        CommandRun run = verify(first);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("t-1, draw 1").contains(first.chosen()).contains("核验通过");
    }

    @Test
    void aChainOfNumberedDrawsIsVerifiedWithItsReasons() throws IOException {
        CommandRun run = verify(List.of(first, again));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("draw 2").contains("one is ill");
    }

    @Test
    void whateverIsTamperedWithFails() throws IOException {
        String honest = Json.text(first);
        String other = first.commitment().pool().stream()
                .map(Candidate::id)
                .filter(id -> !first.chosen().contains(id))
                .findFirst()
                .orElseThrow();
        for (String forged : List.of(
                honest.replace("\"chosen\":[\"" + first.chosen().get(0) + "\"", "\"chosen\":[\"" + other + "\""),
                honest.replace("drand:1", "drand:2"),
                honest.replace(first.nonce(), again.nonce()),
                honest.replace("{\"id\":\"" + other + "\",\"groups\":[\"ECO\"]},", ""),
                honest.replace(Long.toString(COMMITTED), Long.toString(COMMITTED + 5_000)))) {
            assertThat(forged).isNotEqualTo(honest);
            CommandRun run = verify(forged);
            assertThat(run.exit()).as(forged).isEqualTo(1);
            assertThat(run.out()).contains("WRONG").contains("核验未通过");
        }
    }

    @Test
    void aDrawThatWasLeftOutFails() throws IOException {
        CommandRun run = verify(List.of(first, drawn(3, again.hash())));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("WRONG");
    }

    @Test
    void whatIsNoTranscriptIsSaidInASentence() throws IOException {
        assertThat(CommandRun.of("draw", "verify", folder.resolve("none.json").toString()))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(1))
                .satisfies(run ->
                        assertThat(run.err()).contains("There is no file").doesNotContain("Exception"));
        CommandRun broken = verify("{\"commitment\": ");
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.out() + broken.err()).doesNotContain("Exception");
        assertThat(CommandRun.of("draw", "verify").exit()).as("wrong usage").isEqualTo(2);
    }
}
