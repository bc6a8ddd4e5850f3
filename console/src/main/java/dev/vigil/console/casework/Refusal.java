package dev.vigil.console.casework;

import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Bilingual;
import org.springframework.http.HttpStatus;

/** A step that the rules do not allow, as a problem: one sentence in both languages. */
public final class Refusal {
    private Refusal() {}

    public static ProblemException because(Bilingual reason) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "against-the-rules", reason);
    }

    public static ProblemException because(String zh, String en) {
        return because(new Bilingual(zh, en));
    }
}
