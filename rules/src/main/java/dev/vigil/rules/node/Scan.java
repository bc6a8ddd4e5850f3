package dev.vigil.rules.node;

import dev.vigil.rules.expression.Statistic;
import java.util.Arrays;

/** The statistics that need the whole window. Pure functions of its samples. */
final class Scan {
    private static final double HOUR = 3_600_000;

    /** At least one sample, in the order of time. */
    record Samples(long[] at, double[] values, long start, long end, double shareValid) {
        int count() {
            return at.length;
        }

        double newest() {
            return values[values.length - 1];
        }

        long length() {
            return at[at.length - 1] - at[0];
        }
    }

    private Scan() {}

    static double of(Statistic statistic, Samples samples, double parameter) {
        return switch (statistic) {
            case AVG -> Arrays.stream(samples.values()).average().orElse(Double.NaN);
            case SUM -> Arrays.stream(samples.values()).sum();
            case COUNT -> samples.count();
            case STDDEV -> Double.NaN;
            case MIN -> Arrays.stream(samples.values()).min().orElse(Double.NaN);
            case MAX -> Arrays.stream(samples.values()).max().orElse(Double.NaN);
            case DELTA -> delta(samples);
            case RATE -> samples.length() == 0 ? Double.NaN : delta(samples) * 1000 / samples.length();
            case QUANTILE -> quantile(samples.values(), parameter);
            case SLOPE -> slope(samples);
            case DISTINCT -> Arrays.stream(samples.values()).distinct().count();
            case FIRST -> samples.values()[0];
            case EWMA -> exponential(samples, parameter);
            case SHARE_VALID -> samples.shareValid();
            case CONSTANT -> covered(samples) ? truth(constant(samples.values(), parameter)) : Double.NaN;
            case AT_DETECTION -> covered(samples) ? truth(atMost(samples.values(), parameter)) : Double.NaN;
        };
    }

    private static double truth(boolean truth) {
        return truth ? 1 : 0;
    }

    private static double delta(Samples samples) {
        return samples.count() < 2 ? Double.NaN : samples.newest() - samples.values()[0];
    }

    private static double quantile(double[] values, double p) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = p * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double slope(Samples samples) {
        int n = samples.count();
        if (samples.length() == 0) {
            return Double.NaN;
        }
        double meanTime = 0;
        double meanValue = 0;
        for (int i = 0; i < n; i++) {
            meanTime += (samples.at()[i] - samples.start()) / HOUR / n;
            meanValue += samples.values()[i] / n;
        }
        double product = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            double time = (samples.at()[i] - samples.start()) / HOUR - meanTime;
            product += time * (samples.values()[i] - meanValue);
            square += time * time;
        }
        return product / square;
    }

    private static double exponential(Samples samples, double halfLife) {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < samples.count(); i++) {
            double weight = Math.pow(2, (samples.at()[i] - samples.end()) / halfLife);
            weights += weight;
            sum += weight * samples.values()[i];
        }
        return sum / weights;
    }

    /** Whether the samples reach back to the start of the window, but for one and a half of their own spacing. */
    static boolean covered(Samples samples) {
        if (samples.count() < 3) {
            return false;
        }
        double spacing = (double) samples.length() / (samples.count() - 1);
        return samples.at()[0] - samples.start() <= 1.5 * spacing;
    }

    private static boolean constant(double[] values, double tolerance) {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(0);
        double mean = Arrays.stream(values).average().orElse(0);
        return most - least <= tolerance * Math.abs(mean);
    }

    private static boolean atMost(double[] values, double bound) {
        return Arrays.stream(values).allMatch(value -> value <= bound);
    }
}
