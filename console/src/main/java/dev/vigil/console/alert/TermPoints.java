package dev.vigil.console.alert;

import dev.vigil.domain.observation.Observation;
import dev.vigil.rules.expression.Statistic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A statistic over a sliding window, at each sample: the instant included, the start of the window not. */
final class TermPoints {
    private TermPoints() {}

    /** @param samples of one metric, by time */
    static List<AlertTerm.Point> of(@Nullable Statistic statistic, long span, List<Observation> samples) {
        ToDoubleFunction<Deque<Observation>> value = value(statistic);
        if (value == null) {
            return List.of();
        }
        Deque<Observation> window = new ArrayDeque<>();
        List<AlertTerm.Point> points = new ArrayList<>();
        for (Observation sample : samples) {
            window.addLast(sample);
            while (statistic != null && window.getFirst().at() <= sample.at() - span) {
                window.removeFirst();
            }
            points.add(new AlertTerm.Point(
                    dev.vigil.console.web.DistrictTime.of(sample.at()), value.applyAsDouble(window)));
        }
        return points;
    }

    private static @Nullable ToDoubleFunction<Deque<Observation>> value(@Nullable Statistic statistic) {
        if (statistic == null) {
            return window -> window.getLast().value();
        }
        return switch (statistic) {
            case AVG ->
                window -> window.stream()
                        .mapToDouble(Observation::value)
                        .average()
                        .orElse(Double.NaN);
            case MIN ->
                window -> window.stream().mapToDouble(Observation::value).min().orElse(Double.NaN);
            case MAX ->
                window -> window.stream().mapToDouble(Observation::value).max().orElse(Double.NaN);
            case SUM ->
                window -> window.stream().mapToDouble(Observation::value).sum();
            case DELTA -> window -> window.getLast().value() - window.getFirst().value();
            case COUNT, STDDEV, RATE, QUANTILE, SLOPE, DISTINCT, FIRST, EWMA, SHARE_VALID, CONSTANT, AT_DETECTION ->
                null;
        };
    }
}
