package dev.vigil.domain.catalogue;

import dev.vigil.domain.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Metrics that need no line of their own, because another one tells what they are:
 * {@code pm10_hour} (mean), {@code cod_max_day}, {@code cod_total_hour}, {@code so2_converted},
 * {@code so2_converted_hour}; and what an analyser says of the factor that it measures,
 * {@code analyser_slope_cod}.
 */
final class DerivedMetric {
    private static final String ANALYSER = "analyser_";

    private static final List<Ending> PERIODS = List.of(
            new Ending("_minute", "分钟均值", "minute mean"),
            new Ending("_hour", "小时均值", "hourly mean"),
            new Ending("_day", "日均值", "daily mean"));
    private static final List<Ending> STATISTICS = List.of(
            new Ending("_min", "最小值", "least"),
            new Ending("_max", "最大值", "greatest"),
            new Ending("_total", "累计值", "total"),
            new Ending("_daytime", "昼间", "by day"),
            new Ending("_nighttime", "夜间", "by night"));
    private static final Ending CONVERTED = new Ending("_converted", "折算", "converted to reference oxygen");

    private record Ending(String text, String zh, String en) {}

    private DerivedMetric() {}

    /** @param known the metrics that have a line of their own */
    static Optional<Metric> of(String id, Function<String, Optional<Metric>> known) {
        if (id.startsWith(ANALYSER)) {
            return ofAnAnalyser(id, known);
        }
        Optional<Ending> period = ending(id, PERIODS);
        String rest = without(id, period);
        Optional<Ending> statistic = period.flatMap(mean -> ending(rest, STATISTICS));
        String plain = without(rest, statistic);
        Optional<Ending> converted = ending(plain, List.of(CONVERTED));
        if (period.isEmpty() && converted.isEmpty()) {
            return Optional.empty();
        }
        return known.apply(without(plain, converted))
                .filter(base -> base.kind() == Metric.Kind.LEVEL)
                .map(base -> named(id, base, statistic, converted, period));
    }

    private static Optional<Metric> ofAnAnalyser(String id, Function<String, Optional<Metric>> known) {
        for (int at = id.indexOf('_', ANALYSER.length()); at > 0; at = id.indexOf('_', at + 1)) {
            Optional<Metric> property = known.apply(id.substring(0, at));
            Optional<Metric> factor = known.apply(id.substring(at + 1));
            if (property.isPresent() && factor.isPresent()) {
                Bilingual name = new Bilingual(
                        factor.get().name().zh() + " " + property.get().name().zh(),
                        property.get().name().en() + " of "
                                + factor.get().name().en());
                return Optional.of(copy(property.get(), id, name, false));
            }
        }
        return Optional.empty();
    }

    private static Metric named(
            String id, Metric base, Optional<Ending> statistic, Optional<Ending> converted, Optional<Ending> period) {
        StringBuilder zh = new StringBuilder(base.name().zh());
        StringBuilder en = new StringBuilder(base.name().en());
        for (Optional<Ending> part : List.of(converted, period, statistic)) {
            part.ifPresent(ending -> zh.append(ending.zh()));
            part.ifPresent(ending -> en.append(", ").append(ending.en()));
        }
        boolean total = statistic.isPresent() && statistic.get().text().equals("_total");
        return copy(base, id, new Bilingual(zh.toString(), en.toString()), total);
    }

    /** A total has its own unit, which the device's settings tell, and no bounds that follow from a level's. */
    private static Metric copy(Metric base, String id, Bilingual name, boolean total) {
        return new Metric(
                id,
                name,
                base.kind(),
                total ? "" : base.unit(),
                List.of(),
                total ? Double.NEGATIVE_INFINITY : base.min(),
                total ? Double.POSITIVE_INFINITY : base.max(),
                base.detection());
    }

    private static Optional<Ending> ending(String id, List<Ending> endings) {
        return endings.stream().filter(one -> id.endsWith(one.text())).findFirst();
    }

    private static String without(String id, Optional<Ending> ending) {
        return ending.map(one -> id.substring(0, id.length() - one.text().length()))
                .orElse(id);
    }
}
