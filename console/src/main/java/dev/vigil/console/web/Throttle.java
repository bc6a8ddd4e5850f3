package dev.vigil.console.web;

import dev.vigil.console.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Lets so many requests of one address through within a span of time, and so many of all together. */
public final class Throttle {
    private static final int MOST_REMEMBERED = 20_000;
    private static final String ALL = "";

    private final int ofOne;
    private final int ofAll;
    private final long span;
    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public Throttle(int ofOne, int ofAll, Duration span, Clock clock) {
        this.ofOne = ofOne;
        this.ofAll = ofAll;
        this.span = span.toMillis();
        this.clock = clock;
    }

    private record Count(int requests, long since) {}

    /** Refuses with 429 and the seconds to wait. */
    public void pass(String address, HttpServletResponse response) {
        long wait = take(address);
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait / 1000 + 1));
            throw ProblemException.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "too many; try again later");
        }
    }

    /** Milliseconds to wait; 0 when the request may pass. One that may not is not counted. */
    synchronized long take(String address) {
        long wait = Math.max(left(address, ofOne), left(ALL, ofAll));
        if (wait == 0) {
            count(address);
            count(ALL);
        }
        return wait;
    }

    private long left(String key, int allowed) {
        Count found = counts.get(key);
        return found == null || found.requests() < allowed ? 0 : Math.max(0, found.since() + span - clock.millis());
    }

    private void count(String key) {
        long now = clock.millis();
        Count before = counts.get(key);
        boolean fresh = before == null || now - before.since() >= span;
        counts.put(key, fresh ? new Count(1, now) : new Count(before.requests() + 1, before.since()));
    }
}
