package dev.vigil.connector.influxdb;

/** What to do with a batch after an answer. The error policy of the sink is this table and nothing else. */
enum Verdict {
    /** Every point is in the store. */
    STORED,
    /** The store is away, busy or failing: the same batch again, after a pause. */
    RETRY,
    /**
     * The request cannot succeed until a person changes something (token, bucket, address). Dropping would lose data and
     * failing would restart for ever, so: the same batch again, slowly and loudly.
     */
    LOCKED_OUT,
    /** Too large, or at least one point is bad: halve it. */
    SPLIT,
    /** A single point, and it is bad for good. */
    REJECT;

    static Verdict of(Answer answer, int points) {
        int status = answer.status();
        if (status == Answer.NO_CONTENT) {
            return STORED;
        }
        if (status == 0 || status == 408 || status == 425 || status == 429 || status >= 500) {
            return RETRY;
        }
        if (blamesPoints(answer)) {
            return points > 1 ? SPLIT : REJECT;
        }
        return LOCKED_OUT;
    }

    /** A 400 or 422 counts only when the store signed it: a proxy's 400 must not send good points to the rejected. */
    private static boolean blamesPoints(Answer answer) {
        return switch (answer.status()) {
            case 413 -> true;
            case 400, 422 -> answer.signed();
            default -> false;
        };
    }
}
