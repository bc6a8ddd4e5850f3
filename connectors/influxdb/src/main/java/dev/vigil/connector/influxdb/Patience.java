package dev.vigil.connector.influxdb;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** How long to wait between attempts: while the store is away, and while it refuses us. */
record Patience(Backoff retry, Backoff lockedOut) implements Serializable {

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        check(problems, "retry", retry);
        check(problems, "lockedOutRetry", lockedOut);
        return problems;
    }

    private static void check(List<String> problems, String option, Backoff backoff) {
        if (backoff.first().toMillis() < 1 || backoff.longest().compareTo(backoff.first()) < 0) {
            problems.add(option + " must have 1 ms <= first <= longest, is " + backoff);
        }
    }
}
