package dev.vigil.domain.inspection.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * How far counts of draws lie from what the rules lead one to expect: Pearson's chi-square. A draw that chooses
 * without replacement scatters a little less than the statistic assumes, so the test errs on the lenient side for
 * small pools; what it finds unfair is unfair.
 */
public record Fairness(double chiSquare, int degreesOfFreedom) {
    /** The standard normal quantile of 99 %. */
    private static final double Z99 = 2.3263478740408408;

    /** Everybody had the same chance. */
    public static Fairness ofEqualChances(List<Integer> counts) {
        double mean = counts.stream().mapToInt(Integer::intValue).average().orElse(0);
        List<Double> expected = new ArrayList<>();
        counts.forEach(count -> expected.add(mean));
        return of(counts, expected);
    }

    /** @param expected for each count what was to be expected of it; counts of which nothing was are left out */
    public static Fairness of(List<Integer> counts, List<Double> expected) {
        double sum = 0;
        int cells = 0;
        for (int i = 0; i < counts.size(); i++) {
            if (expected.get(i) > 0) {
                double distance = counts.get(i) - expected.get(i);
                sum += distance * distance / expected.get(i);
                cells++;
            }
        }
        return new Fairness(sum, Math.max(0, cells - 1));
    }

    /** Whether a fair draw lies so far off more often than once in a hundred. */
    public boolean looksFair() {
        return degreesOfFreedom == 0 || chiSquare <= critical(degreesOfFreedom);
    }

    /** The 99 % quantile of chi-square, by Wilson and Hilferty; right to about 0.1. */
    public static double critical(int degreesOfFreedom) {
        double spread = 2.0 / (9.0 * degreesOfFreedom);
        double root = 1 - spread + Z99 * Math.sqrt(spread);
        return degreesOfFreedom * root * root * root;
    }
}
