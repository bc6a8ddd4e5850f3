package dev.vigil.rules.property;

import dev.vigil.rules.expression.Term;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The statistics of a window as the page of the language defines them, over the samples that are in it. */
final class Windows {
    private static final double HOUR = 3_600_000;

    private Windows() {}

    /** @param in at least one, in the order of time */
    static double of(Term.Window window, List<Sample> in, long time) {
        double[] values = in.stream().mapToDouble(Sample::value).toArray();
        double last = values[values.length - 1];
        long length = in.get(in.size() - 1).at() - in.get(0).at();
        return switch (window.statistic()) {
            case AVG -> Arrays.stream(values).sum() / values.length;
            case SUM -> Arrays.stream(values).sum();
            case COUNT -> values.length;
            case STDDEV -> deviation(values);
            case MIN -> Arrays.stream(values).min().orElseThrow();
            case MAX -> Arrays.stream(values).max().orElseThrow();
            case DELTA -> values.length < 2 ? Double.NaN : last - values[0];
            case RATE -> length == 0 ? Double.NaN : (last - values[0]) / (length / 1000.0);
            case QUANTILE -> quantile(values, window.parameter());
            case SLOPE -> length == 0 ? Double.NaN : slope(in, values);
            case FIRST -> values[0];
            case DISTINCT -> Arrays.stream(values).distinct().count();
            case EWMA -> smoothed(in, window.parameter(), time);
            case SHARE_VALID -> throw new IllegalArgumentException("it is asked of all samples");
            case CONSTANT ->
                isCovered(window, in, time)
                        ? truth(spread(values) <= window.parameter() * Math.abs(mean(values)))
                        : Double.NaN;
            case AT_DETECTION ->
                isCovered(window, in, time)
                        ? truth(Arrays.stream(values).max().orElseThrow() <= window.parameter())
                        : Double.NaN;
        };
    }

    private static double truth(boolean truth) {
        return truth ? 1 : 0;
    }

    private static double mean(double... values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double spread(double... values) {
        return Arrays.stream(values).max().orElseThrow()
                - Arrays.stream(values).min().orElseThrow();
    }

    private static double deviation(double... values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / values.length);
    }

    private static double quantile(double[] values, double p) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double slope(List<Sample> in, double[] values) {
        double[] hours = in.stream()
                .mapToDouble(sample -> (sample.at() - in.get(0).at()) / HOUR)
                .toArray();
        double meanHour = mean(hours);
        double meanValue = mean(values);
        double product = IntStream.range(0, values.length)
                .mapToDouble(i -> (hours[i] - meanHour) * (values[i] - meanValue))
                .sum();
        double square = Arrays.stream(hours)
                .map(hour -> (hour - meanHour) * (hour - meanHour))
                .sum();
        return product / square;
    }

    private static double smoothed(List<Sample> in, double halfLife, long time) {
        double weighted = 0;
        double weights = 0;
        for (Sample sample : in) {
            double weight = Math.pow(0.5, (time - sample.at()) / halfLife);
            weighted += weight * sample.value();
            weights += weight;
        }
        return weighted / weights;
    }

    private static boolean isCovered(Term.Window window, List<Sample> in, long time) {
        if (in.size() < 3) {
            return false;
        }
        double spacing = (double) (in.get(in.size() - 1).at() - in.get(0).at()) / (in.size() - 1);
        return in.get(0).at() - (time - window.span()) <= 1.5 * spacing;
    }
}
