package dev.vigil.console.rule;

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
public record RuleFault(int line, int column, String message, @Nullable String expected) {
    public static RuleFault of(Problem problem) {
        String where = problem.path().isEmpty() ? "" : problem.path() + ": ";
        return new RuleFault(
                Math.max(1, problem.line()),
                Math.max(1, problem.column()),
                where + problem.found(),
                problem.expected());
    }

    public static RuleFault whole(String message, String expected) {
        return new RuleFault(1, 1, message, expected);
    }
}
