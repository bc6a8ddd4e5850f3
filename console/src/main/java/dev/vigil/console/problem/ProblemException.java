package dev.vigil.console.problem;

import dev.vigil.domain.Bilingual;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be answered, as an RFC 9457 problem. */
public final class ProblemException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    private ProblemException(HttpStatus status, ProblemDetail problem) {
        super(status, problem, null);
    }

    /** @param code stable; pages translate by it */
    public static ProblemException of(HttpStatus status, String code, String detail) {
        return new ProblemException(status, problem(status, code, detail));
    }

    /** @param reason what is wrong, in the words that pages show as they are */
    public static ProblemException of(HttpStatus status, String code, Bilingual reason) {
        return new ProblemException(status, problem(status, code, reason));
    }

    public static ProblemException notFound(String what, String id) {
        return of(HttpStatus.NOT_FOUND, "not-found", "there is no " + what + " '" + id + "'");
    }

    public static ProblemException badRequest(String zh, String en) {
        return of(HttpStatus.BAD_REQUEST, "bad-request", new Bilingual(zh, en));
    }

    public static ProblemException invalid(String zh, String en) {
        return invalid(new Bilingual(zh, en));
    }

    public static ProblemException invalid(Bilingual reason) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", reason);
    }

    /** @param reason said in {@code reason}, and in English in {@code detail} */
    public static ProblemDetail problem(HttpStatus status, String code, Bilingual reason) {
        ProblemDetail problem = problem(status, code, reason.en());
        problem.setProperty("reason", reason);
        return problem;
    }

    public static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }
}
