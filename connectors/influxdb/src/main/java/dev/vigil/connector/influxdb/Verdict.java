package dev.vigil.connector.influxdb;

/** What to do with a piece of a batch after an answer. The error policy of the sink is this file and nothing else. */
enum Verdict {
    /** Every point is in the store. */
    STORED,
    /** The store is away, busy or failing: the same piece again, after a pause. */
    RETRY,
    /**
     * The request cannot succeed until a person changes something (token, bucket, address). Dropping would lose data and
     * failing would restart for ever, so: the same piece again, slowly and loudly.
     */
    LOCKED_OUT,
    /** Too large, too slow, or with at least one bad point: halve it. */
    SPLIT,
    /** A single point, and it is bad for good. */
    REJECT;

    /** So many failures in a row make a piece suspect, which otherwise would be the store's trouble alone. */
    static final int STUBBORN = 4;

    /** Pieces this small are not halved on mere suspicion: after an outage they would be a flood of small requests. */
    static final int SMALL = 100;

    /**
     * @param points in the piece
     * @param failures of this piece so far, with this answer
     * @param othersStored whether the store took other points since this piece began to fail
     */
    static Verdict of(Answer answer, int points, int failures, boolean othersStored) {
        int status = answer.status();
        if (status == Answer.NO_CONTENT) {
            return STORED;
        }
        if (blamesPoints(answer)) {
            return points > 1 ? SPLIT : REJECT;
        }
        if (failures >= STUBBORN && (answer.late() || answer.isStoreFailure())) {
            return suspect(answer, points, othersStored);
        }
        if (status == Answer.NONE || status == 408 || status == 425 || status == 429 || status >= 500) {
            return RETRY;
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

    /**
     * QuestDB answers 500 for some bad points, and a slow link never carries a large batch in time. What tells a bad
     * point from a store in trouble: the store takes others and fails at this one again and again.
     */
    private static Verdict suspect(Answer answer, int points, boolean othersStored) {
        if (points > SMALL || (points > 1 && othersStored)) {
            return SPLIT;
        }
        return points == 1 && othersStored && answer.isStoreFailure() ? REJECT : RETRY;
    }
}
