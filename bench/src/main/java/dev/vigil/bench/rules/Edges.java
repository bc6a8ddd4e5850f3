package dev.vigil.bench.rules;

import java.util.Arrays;
import java.util.List;

/**
 * Counts openings for engines that say at every reading that a condition holds: it opens when it did not hold at the
 * readings before.
 */
final class Edges {
    /** Each series speaks so often. */
    private static final long EVERY = 1000L * Tape.PER_DEVICE;

    private final int premises;
    private final Kind[] kinds;
    private final long[] last;
    private final long[] opened = new long[Kind.values().length];

    Edges(List<Threshold> rules, int premises) {
        this.premises = premises;
        kinds = rules.stream().map(Threshold::kind).toArray(Kind[]::new);
        last = new long[rules.size() * premises];
        Arrays.fill(last, Long.MIN_VALUE / 2);
    }

    void holds(int rule, int premise, long time) {
        Kind kind = kinds[rule];
        boolean levels = kind == Kind.MEAN || kind == Kind.HIGH_LOW || kind == Kind.HOLD;
        int slot = rule * premises + premise;
        long before = last[slot];
        last[slot] = time;
        if (levels ? time - before > EVERY : time != before) {
            opened[kind.place()]++;
        }
    }

    long of(Kind kind) {
        return opened[kind.place()];
    }
}
