package dev.vigil.domain.premise;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the limits of a premise, each converted to the unit of its metric, which is the one that is judged in. */
final class LimitReader {
    private final Metrics metrics;
    private final Problems problems;

    LimitReader(Metrics metrics, Problems problems) {
        this.metrics = metrics;
        this.problems = problems;
    }

    List<Limit> read(List<YamlValue> values, List<Device> devices, ZoneId zone) {
        List<Limit> limits = new ArrayList<>();
        for (YamlValue value : values) {
            Limit limit = limit(value.map(problems), devices, zone);
            if (limits.stream().anyMatch(other -> collide(other, limit))) {
                problems.add(value, "one limit at a time for the same metric, averaging and device");
            }
            limits.add(limit);
        }
        return limits;
    }

    private Limit limit(YamlMap map, List<Device> devices, ZoneId zone) {
        String metricId = map.text("metric");
        Optional<Metric> metric = metricId.isBlank()
                ? Optional.empty()
                : MetricName.check(metricId, map.get("metric"), metrics, problems);
        metric.filter(known -> known.kind() != Metric.Kind.LEVEL)
                .ifPresent(known -> problems.add(map.get("metric"), "a metric that is a level"));
        if (!map.has("value")) {
            map.get("value");
        }
        double value = map.number("value", 0);
        String ownUnit = metric.map(Metric::unit).orElse("");
        String unit = map.text("unit", ownUnit);
        OptionalDouble converted = Units.convert(value, unit, ownUnit);
        if (metric.isPresent() && converted.isEmpty()) {
            problems.add(map.get("unit"), MetricName.unitOf(metric.get()));
        }
        long from = map.find("from").map(day -> startOf(day, zone, 0)).orElse(0L);
        long to = map.find("to").map(day -> startOf(day, zone, 1)).orElse(Long.MAX_VALUE);
        if (to <= from) {
            problems.add(map.get("to"), "a last day that is not before the first");
        }
        Limit limit = new Limit(
                metricId,
                averaging(map),
                device(map, devices),
                converted.orElse(value),
                ownUnit,
                map.has("source") ? map.bilingual("source") : null,
                from,
                to);
        map.refuseOthers();
        return limit;
    }

    private String averaging(YamlMap map) {
        String averaging = map.text("averaging");
        if (!averaging.isBlank() && !Limit.AVERAGINGS.contains(averaging)) {
            problems.add(map.get("averaging"), "one of " + String.join(", ", Limit.AVERAGINGS));
        }
        return averaging;
    }

    private @Nullable String device(YamlMap map, List<Device> devices) {
        String id = map.optionalText("device");
        if (id == null) {
            return null;
        }
        Set<String> ids = devices.stream().map(Device::id).collect(Collectors.toSet());
        if (!ids.contains(id)) {
            problems.add(map.get("device"), "the id of a device of this premise" + PremiseReader.didYouMean(id, ids));
        }
        return id;
    }

    /** The first instant of the day, or of one that many days later; a permit names its last day (有效期至). */
    private long startOf(YamlValue day, ZoneId zone, int daysLater) {
        try {
            return LocalDate.parse(day.text(problems))
                    .plusDays(daysLater)
                    .atStartOfDay(zone)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException notADay) {
            problems.add(day, "a day such as 2026-01-31");
            return daysLater == 0 ? 0 : Long.MAX_VALUE;
        }
    }

    private static boolean collide(Limit a, Limit b) {
        return a.metric().equals(b.metric())
                && a.averaging().equals(b.averaging())
                && Objects.equals(a.device(), b.device())
                && a.from() < b.to()
                && b.from() < a.to();
    }
}
