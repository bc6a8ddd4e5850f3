package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Problem;
import java.util.regex.Pattern;

/** What a person can read of a fault, in either language. */
final class Said {
    /** What is quoted from the rule, or to be written there, is the same in every language. */
    private static final Pattern AS_WRITTEN =
            Pattern.compile("|['\"].*|[0-9.E-]+|(alerts\\(|premise\\.).*", Pattern.DOTALL);

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** A sign of half the width beside a Chinese letter. */
    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,;:?!]|[,;:?!] ?\\p{IsHan}");
    /** What only the libraries beneath would say. */
    private static final Pattern FOREIGN = Pattern.compile(
            "overload|no viable|mismatched|extraneous|undeclared|google|antlr|Exception|\\*error\\*|<[a-z ]+>");

    private Said() {}

    static void isOneSentenceInBothLanguages(Problem problem) {
        assertThat(problem.line()).isPositive();
        assertThat(problem.column()).isPositive();
        Bilingual expected = problem.expected();
        assertThat(expected.en()).isNotBlank().doesNotContain("\n").doesNotContainPattern(FOREIGN);
        assertThat(expected.zh()).isNotBlank().doesNotContain("\n").doesNotContainPattern(FOREIGN);
        assertThat(expected.zh().replaceAll("'.*?'", "")).doesNotContainPattern(HALF_WIDTH);
        isInBoth(expected);
        isInBoth(problem.found());
    }

    private static void isInBoth(Bilingual said) {
        if (said.zh().equals(said.en())) {
            assertThat(said.en()).matches(AS_WRITTEN);
        } else {
            assertThat(said.zh()).containsPattern(HAN);
        }
    }
}
