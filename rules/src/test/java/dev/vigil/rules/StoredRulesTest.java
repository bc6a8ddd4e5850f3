package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of an earlier version that this one refuses: they are set aside with what is wrong, all others go on. */
class StoredRulesTest {
    private static final String SOUND = rule("sound", "pm10 > 150");
    /** Taken in before the limit on what {@code ewma} keeps. */
    private static final String TOO_LONG = rule("too-long", "ewma(pm10, '5d') > 100");

    private static String rule(String id, String when) {
        return "- id: %s\n  title: {zh: 甲, en: A}\n  when: %s\n  severity: red\n".formatted(id, when);
    }

    private static RuleBook read(String... texts) {
        return StoredRules.read(7, 1_000, List.of(texts), Scene.METRICS);
    }

    @Test
    void whatIsRefusedNowIsSetAsideAndTheOthersGoOn() {
        RuleBook book = read(TOO_LONG, SOUND);

        assertThat(book.version()).isEqualTo(7);
        assertThat(book.rules()).extracting(Rule::id).containsExactly("sound");
        assertThat(book.refused("too-long")).hasValueSatisfying(refused -> {
            assertThat(refused.rule().title().zh()).isEqualTo("甲");
            assertThat(refused.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(3);
                assertThat(problem.expected().zh()).startsWith("至多 '3d18h'");
            });
        });
    }

    @Test
    void whoLooksAtItsAlertsIsSetAsideToo() {
        RuleBook book = read(
                TOO_LONG,
                SOUND,
                rule("first", "alerts('too-long', premise, '1h') > 0"),
                rule("second", "alerts('first', premise, '1h') > 0"));

        assertThat(book.rules()).extracting(Rule::id).containsExactly("sound");
        assertThat(book.refused()).extracting(RefusedRule::id).containsExactly("too-long", "first", "second");
        assertThat(book.refused())
                .flatExtracting(RefusedRule::problems)
                .extracting(Problem::toString)
                .anyMatch(said -> said.contains("alerts('too-long', …)"));
    }

    @Test
    void whatIsNoYamlAnyMoreKeepsItsNameAndItsText() {
        String broken = "- id: broken\n  title: [\n";

        assertThat(read(broken).refused("broken"))
                .hasValueSatisfying(refused -> assertThat(refused.rule().text()).isEqualTo(broken));
    }

    @Test
    void nothingIsLostWhenTheBookIsWrittenAgain() {
        RuleBook again = RuleBookJson.read(RuleBookJson.write(read(TOO_LONG, SOUND)), Scene.METRICS);

        assertThat(again.texts()).containsExactly(SOUND, TOO_LONG);
        assertThat(again.refused()).extracting(RefusedRule::id).containsExactly("too-long");
    }
}
