package dev.vigil.bench.rules;

/** The kinds of rules of the workload. */
public enum Kind {
    /** {@code value > T} for five minutes, over when it is below another threshold. */
    HOLD(0),
    /** The mean of five minutes is over T. */
    MEAN(1),
    /** At least three readings over T within ten minutes. */
    COUNT(2),
    /** One metric rises over T, then another within five minutes, at one premise. */
    THEN(3),
    /** No reading for ten minutes. */
    SILENCE(4),
    /** One metric is over T while another is under U, at one premise. */
    HIGH_LOW(5);

    private static final Kind[] TWENTY = {
        HOLD, MEAN, HOLD, THEN, HOLD, COUNT, HOLD, MEAN, HOLD, SILENCE, HOLD, MEAN, HOLD, COUNT, HOLD, THEN, HOLD, MEAN,
        HOLD, HIGH_LOW
    };

    private final int place;

    Kind(int place) {
        this.place = place;
    }

    /** Its place in a table with one row for each kind. */
    int place() {
        return place;
    }

    /** Of the rule with that number: in every twenty, ten, four, two, two, one and one. */
    static Kind of(int number) {
        return TWENTY[number % TWENTY.length];
    }
}
