package dev.vigil.domain.inspection.year;

import java.util.Objects;
import java.util.SplittableRandom;

/** Chance that is the same in every run: a stream of its own for everything that has a name. */
final class Chance {
    private Chance() {}

    static SplittableRandom of(long seed, String what, String name) {
        return new SplittableRandom(seed * 1_000_003L + 31L * what.hashCode() + Objects.hash(name, what));
    }

    /** A waiting time with that mean. */
    static double exponential(SplittableRandom random, double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }
}
