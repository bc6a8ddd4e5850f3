package dev.vigil.console.series;

import dev.vigil.connector.influxdb.series.Aggregate;
import dev.vigil.connector.influxdb.series.Fill;
import dev.vigil.connector.influxdb.series.Sample;
import dev.vigil.connector.influxdb.series.SeriesQuery;
import dev.vigil.connector.influxdb.series.SeriesReader;
import dev.vigil.console.series.SeriesView.Point;
import dev.vigil.console.web.Codes;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.rollup.Resolution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the time-series store for observations. */
public final class SeriesDesk {
    private static final String OBSERVATIONS = "observations";
    /** Days of the district begin at its midnight. */
    private static final long ORIGIN = -Duration.ofHours(8).toMillis();

    private final SeriesReader reader;

    public SeriesDesk(SeriesReader reader) {
        this.reader = reader;
    }

    /**
     * Which samples. Times in epoch ms.
     *
     * @param resolution of roll-ups: minute, hour or day; empty for the raw series
     * @param bucket ms; empty for the samples as they are
     * @param text the metric's readings are texts
     */
    record Wanted(
            Optional<String> premise,
            Optional<String> device,
            String metric,
            long from,
            long to,
            Optional<Resolution> resolution,
            Optional<Long> bucket,
            Aggregate aggregate,
            Fill fill,
            boolean text,
            int limit) {}

    /** By time, the devices of the premise together; one more than the limit when there is more. */
    List<Point> read(Wanted wanted) {
        if (wanted.resolution().isPresent()) {
            return rollups(wanted);
        }
        if (wanted.bucket().isPresent()) {
            SeriesQuery query = query(wanted, "value")
                    .every(Duration.ofMillis(wanted.bucket().get()), wanted.aggregate())
                    .origin(ORIGIN)
                    .fill(wanted.fill());
            return points(reader.rangeBy("device", query), Map.of());
        }
        Map<String, List<Sample>> values = reader.rangeBy("device", query(wanted, wanted.text() ? "text" : "value"));
        return points(values, reader.rangeBy("device", query(wanted, "quality")));
    }

    /** What RollupJob wrote: the valid mean, and what it is made of. */
    private List<Point> rollups(Wanted wanted) {
        Map<String, Map<Long, String>> qualities = new HashMap<>();
        // every roll-up has a quality, but not every one a mean
        reader.rangeBy("device", query(wanted, "quality"))
                .forEach((device, samples) -> samples.forEach(sample -> qualities
                        .computeIfAbsent(device, none -> new HashMap<>())
                        .put(sample.at(), textOf(sample))));
        Map<String, Map<Long, Double>> mean = numbers(wanted, "value");
        Map<String, Map<Long, Double>> min = numbers(wanted, "min");
        Map<String, Map<Long, Double>> max = numbers(wanted, "max");
        Map<String, Map<Long, Double>> empty = numbers(wanted, "empty");
        List.of(mean, min, max).forEach(numbers -> takeBack(numbers, empty));
        Map<String, Map<Long, Double>> count = numbers(wanted, "count");
        Map<String, Map<Long, Double>> share = numbers(wanted, "share");
        List<Point> points = new ArrayList<>();
        qualities.forEach((device, quality) -> quality.forEach((at, name) -> points.add(Point.rollup(
                DistrictTime.of(at),
                device,
                name,
                mean.getOrDefault(device, Map.of()).get(at),
                min.getOrDefault(device, Map.of()).get(at),
                max.getOrDefault(device, Map.of()).get(at),
                count.getOrDefault(device, Map.of()).get(at),
                share.getOrDefault(device, Map.of()).get(at)))));
        points.sort(Comparator.comparing(Point::at).thenComparing(Point::device));
        return points;
    }

    /** A store that joins the editions of a point still has the mean that a later edition took back. */
    private static void takeBack(Map<String, Map<Long, Double>> numbers, Map<String, Map<Long, Double>> empty) {
        numbers.forEach((device, byTime) -> {
            Map<Long, Double> without = empty.getOrDefault(device, Map.of());
            byTime.keySet().removeIf(at -> without.getOrDefault(at, 0.0) == 1);
        });
    }

    private Map<String, Map<Long, Double>> numbers(Wanted wanted, String field) {
        Map<String, Map<Long, Double>> numbers = new HashMap<>();
        reader.rangeBy("device", query(wanted, field)).forEach((device, samples) -> {
            Map<Long, Double> byTime = numbers.computeIfAbsent(device, none -> new HashMap<>());
            samples.forEach(sample -> byTime.put(sample.at(), sample.value()));
        });
        return numbers;
    }

    private static SeriesQuery query(Wanted wanted, String field) {
        String measurement = wanted.resolution()
                .map(resolution -> OBSERVATIONS + "_" + Codes.lower(resolution))
                .orElse(OBSERVATIONS);
        SeriesQuery query = SeriesQuery.of(measurement, field, wanted.from(), wanted.to())
                .where("metric", wanted.metric())
                .limit(wanted.limit() + 1);
        if (wanted.premise().isPresent()) {
            query = query.where("premise", wanted.premise().get());
        }
        if (wanted.device().isPresent()) {
            query = query.where("device", wanted.device().get());
        }
        return query;
    }

    private static List<Point> points(Map<String, List<Sample>> values, Map<String, List<Sample>> qualities) {
        List<Point> points = new ArrayList<>();
        values.forEach((device, samples) -> {
            Map<Long, String> quality = new HashMap<>();
            qualities.getOrDefault(device, List.of()).forEach(sample -> quality.put(sample.at(), textOf(sample)));
            samples.forEach(sample -> points.add(Point.sample(
                    DistrictTime.of(sample.at()), device, sample.value(), sample.text(), quality.get(sample.at()))));
        });
        points.sort(Comparator.comparing(Point::at));
        return points;
    }

    private static @Nullable String textOf(Sample sample) {
        return sample.text();
    }
}
