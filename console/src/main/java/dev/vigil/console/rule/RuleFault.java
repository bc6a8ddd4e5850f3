package dev.vigil.console.rule;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in the text of a rule, or of another file of the config folder.
 *
 * @param line from 1
 * @param column from 1
 * @param message what stands there
 * @param expected what should stand there, with a suggestion where there is one
 */
public record RuleFault(int line, int column, Bilingual message, @Nullable Bilingual expected) {
    public static RuleFault of(Problem problem) {
        Bilingual where = problem.path().isEmpty()
                ? Bilingual.of("")
                : new Bilingual(problem.path() + "：", problem.path() + ": ");
        return new RuleFault(
                Math.max(1, problem.line()),
                Math.max(1, problem.column()),
                where.plus(problem.found()),
                problem.expected());
    }

    public static RuleFault longerThan(int most, String text) {
        return whole(
                new Bilingual(text.length() + " 个字符", text.length() + " characters"),
                new Bilingual("至多 " + most + " 个", "at most " + most));
    }

    public static RuleFault whole(Bilingual message, Bilingual expected) {
        return new RuleFault(1, 1, message, expected);
    }
}
