package dev.vigil.domain.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A year of draws, twenty a working day, chooses every officer of a domain equally often. */
class FairnessTest {
    private static final int DRAWS = 5_000;

    @Test
    void aYearOfDrawsIsFairToEveryOfficerOfADomain() {
        Map<String, Integer> drawn = new HashMap<>();
        List<Candidate> pool = Draws.pool(12, "ECO", "FIRE");
        Rule rule = Rule.covering(List.of("ECO", "FIRE"), 2);
        for (int i = 0; i < DRAWS; i++) {
            Draws.draw(Draws.commitment("t-" + i, rule, pool), "day-" + i / 20)
                    .chosen()
                    .forEach(id -> drawn.merge(id, 1, Integer::sum));
        }
        for (String domain : List.of("ECO", "FIRE")) {
            List<Integer> counts = pool.stream()
                    .map(Candidate::id)
                    .filter(id -> id.startsWith(domain))
                    .map(id -> drawn.getOrDefault(id, 0))
                    .toList();
            Fairness fairness = Fairness.ofEqualChances(counts);

            assertThat(fairness.degreesOfFreedom()).isEqualTo(11);
            assertThat(fairness.looksFair())
                    .as("%s: chi-square %.1f", domain, fairness.chiSquare())
                    .isTrue();
        }
    }

    @Test
    void aRoundRobinThatStartsAtTheSameNameDoesNotLookFair() {
        assertThat(Fairness.ofEqualChances(List.of(500, 400, 400, 400, 400, 400))
                        .looksFair())
                .isFalse();
    }

    @Test
    void knownQuantilesOfChiSquare() {
        assertThat(Fairness.critical(11)).isCloseTo(24.725, within(0.15));
        assertThat(Fairness.critical(59)).isCloseTo(87.166, within(0.15));
    }
}
