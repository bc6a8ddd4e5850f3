package dev.vigil.rules.property;

import java.util.Arrays;
import java.util.List;

/** Whether two series are the same figures in the same order. */
final class Copied {
    private Copied() {}

    /** Null when there is too little to say so: at least ten pairs, and as many of the one as of the other. */
    static Boolean same(List<Sample> left, List<Sample> right) {
        double[] a = left.stream().mapToDouble(Sample::value).toArray();
        double[] b = right.stream().mapToDouble(Sample::value).toArray();
        int pairs = Math.min(a.length, b.length);
        if (pairs < 10 || Math.abs(a.length - b.length) > 1 + 0.02 * pairs) {
            return null;
        }
        double[] newestOfA = Arrays.copyOfRange(a, a.length - pairs, a.length);
        double[] newestOfB = Arrays.copyOfRange(b, b.length - pairs, b.length);
        long unequal = 0;
        for (int i = 0; i < pairs; i++) {
            unequal += newestOfA[i] == newestOfB[i] ? 0 : 1;
        }
        return Arrays.stream(a).distinct().count() >= 3 && unequal <= 0.02 * pairs;
    }
}
