package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a rule is said with its place, with what was expected, and all at once. */
class RuleErrorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "pm01 > 150 | did you mean 'pm10'?",
                "avrg(pm10, '5m') > 150 | did you mean 'avg'?",
                "premise.grad == 'D' | did you mean 'premise.grade'?",
                "pm10 > limit(pm10, 'hours') | did you mean 'hour'?",
                "pm10 > 'high' | a number on both sides",
                "pm10 + 1 | true or false",
                "pm10 >= 1 and noise > 2 | '&&' for and",
                "(pm10 > 150 | ')'",
                "avg(pm10, '5 minutes') > 1 | a duration such as",
                "avg(pm10, '31d') > 1 | at most '30d'",
                "quantile(pm10, '5m', 2) > 1 | a share from 0 to 1",
                "count(pm10 > 1 && noise > 1, '5m') > 1 | a metric compared with a number",
                "at_limit_of_detection(noise, '5m') | a metric with a limit of detection",
                "panel_software_version | true or false",
                "panel_software_version && pm10 > 1 | a condition on both sides",
                "alerts('other', premise, '5m') > 1 | the id of a rule",
                "dyn(pm10) > 1 | a function of rules",
                "pm10 % 2 == 0 | one of the signs",
                "pm10.startsWith('a') | '.startsWith' after a number, expected premise.industry.startsWith",
                "pm10 > 99999999999999999999 | a number that is not so long",
                "pm10 > as | this word has a meaning of its own",
                "pm10 > avg(pm10, '5m | a quote at the end of the text",
                "pm10 > . 5m | a value, such as 150",
                "null | found nothing",
                "ewma(pm10, '5d') > 1 | at most '3d18h'",
                "pm10 / 0 > 1 | found a division by zero, expected a divisor that is not zero",
                "pm10 / -0.0 > 1 | a divisor that is not zero",
                "avg(pm10, '5 minutes') > 1 && avrg(pm10, '5m') > 1 | did you mean 'avg'?",
            })
    void aConditionIsRefusedWithWhatWasExpected(String condition, String expected) {
        RuleBook book = RuleBookJson.read(book(condition.strip()), Scene.METRICS);
        assertThat(book.rules()).isEmpty();
        assertThat(book.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.problems())
                    .extracting(Problem::toString)
                    .anyMatch(said -> said.contains(expected.strip()));
            assertThat(refused.problems()).allSatisfy(Said::isOneSentenceInBothLanguages);
        });
    }

    /** What is wrong with the only rule of a book. */
    private static String faultOf(String condition) {
        return RuleBookJson.read(book(condition), Scene.METRICS)
                .refused()
                .get(0)
                .problems()
                .toString();
    }

    private static byte[] book(String condition) {
        String text = "- id: r\n  title: r\n  when: \"" + condition + "\"\n";
        return dev.vigil.domain.Json.bytes(new RuleBookJson.Written(1, 0, java.util.List.of(text)));
    }

    @Test
    void everythingIsSaidAtOnceWithLineAndColumn() {
        Problems problems = new Problems();
        RuleFolder.parse(
                """
                - id: one
                  title: one
                  when: pm01 > 150
                  severty: red
                - id: one
                  title: two
                  when: pm10 > 150
                  for: soon
                """,
                "rules.yaml",
                Scene.METRICS,
                problems);
        assertThat(problems.all()).hasSize(4);
        assertThatThrownBy(problems::refuseIfAny)
                .hasMessageContaining("rules.yaml:3:9")
                .hasMessageContaining("rules.yaml:4:")
                .hasMessageContaining("did you mean 'severity'?")
                .hasMessageContaining("already at rules.yaml:1")
                .hasMessageContaining("rules.yaml:8:");
    }

    /** That it is there, the complaint of the argument says already. */
    @Test
    void whatHoldsSomethingWrongIsNotComplainedOfAsWell() {
        Problems problems = new Problems();
        RuleFolder.parse("- id: r\n  title: r\n  when: avg(pm01, '5m') > 3\n", "rules.yaml", Scene.METRICS, problems);
        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.found().en()).isEqualTo("'pm01'"));
    }

    @Test
    void theEndOfAConditionIsOnItsOwnLine() {
        Problems problems = new Problems();
        RuleFolder.parse(
                "- id: r\n  title: r\n  when: pm10 >\n  severity: red\n", "rules.yaml", Scene.METRICS, problems);
        assertThat(problems.all()).singleElement().satisfies(problem -> assertThat(problem.line())
                .isEqualTo(3));
    }

    @Test
    void sizeAndDepthAreBounded() {
        assertThat(faultOf("pm10 > 1" + " || pm10 > 1".repeat(60))).contains("at most 200 parts");
        assertThat(faultOf("pm10 > 1" + " ".repeat(2_000))).contains("found 2008 characters, expected at most 2000");
        assertThat(faultOf("pm10 > 1" + " || pm10 > 1".repeat(300))).contains("write two rules");
        assertThat(faultOf("(".repeat(40) + "pm10 > 1" + ")".repeat(40))).contains("write two rules");
        assertThatThrownBy(() -> Scene.rule("when: pm10 > 1", "for: 31d")).hasMessageContaining("at most 30d");
        String step = "{when: pm10 > 2, severity: red}";
        assertThatThrownBy(() -> Scene.rule("when: pm10 > 1", "ladder: [" + (step + ", ").repeat(8) + step + "]"))
                .hasMessageContaining("at most 8 steps");
    }
}
