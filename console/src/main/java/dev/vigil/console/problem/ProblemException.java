package dev.vigil.console.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be answered, as an RFC 9457 problem. */
public final class ProblemException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    private ProblemException(HttpStatus status, String code, String detail) {
        super(status, problem(status, code, detail), null);
    }

    /** @param code stable; pages translate by it */
    public static ProblemException of(HttpStatus status, String code, String detail) {
        return new ProblemException(status, code, detail);
    }

    public static ProblemException notFound(String what, String id) {
        return of(HttpStatus.NOT_FOUND, "not-found", "there is no " + what + " '" + id + "'");
    }

    public static ProblemException badRequest(String detail) {
        return of(HttpStatus.BAD_REQUEST, "bad-request", detail);
    }

    public static ProblemException invalid(String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", detail);
    }

    public static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }
}
