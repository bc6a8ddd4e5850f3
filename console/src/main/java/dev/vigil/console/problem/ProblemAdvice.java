package dev.vigil.console.problem;

import dev.vigil.connector.influxdb.series.SeriesException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure of a controller into a problem: Spring's own, ours, and the unforeseen. */
@RestControllerAdvice
public final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler(DataAccessException.class)
    ProblemDetail storeAway(DataAccessException failure) {
        LOG.warn("the database did not answer a request", failure);
        return ProblemException.problem(
                HttpStatus.SERVICE_UNAVAILABLE, "store-away", "the database does not answer; try again soon");
    }

    @ExceptionHandler(SeriesException.class)
    ProblemDetail seriesStoreAway(SeriesException failure) {
        LOG.warn("the time-series store did not answer a request", failure);
        return failure.storeAway()
                ? ProblemException.problem(
                        HttpStatus.SERVICE_UNAVAILABLE, "series-away", "the time-series store does not answer")
                : ProblemException.problem(
                        HttpStatus.BAD_GATEWAY, "series-refused", "the time-series store refused the question");
    }

    /** An unforeseen failure: the log has the details, the answer has none. */
    @ExceptionHandler(RuntimeException.class)
    ProblemDetail unforeseen(RuntimeException failure) {
        LOG.error("a request failed", failure);
        return ProblemException.problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal", "something went wrong; the log has the details");
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem
                && (problem.getProperties() == null || !problem.getProperties().containsKey("code"))) {
            problem.setProperty("code", code(status));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static String code(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null
                ? "refused"
                : known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
