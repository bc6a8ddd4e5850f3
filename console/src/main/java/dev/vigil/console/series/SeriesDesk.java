package dev.vigil.console.series;

import dev.vigil.connector.influxdb.series.Aggregate;
import dev.vigil.connector.influxdb.series.Fill;
import dev.vigil.connector.influxdb.series.Sample;
import dev.vigil.connector.influxdb.series.SeriesQuery;
import dev.vigil.connector.influxdb.series.SeriesReader;
import dev.vigil.console.series.SeriesView.Point;
import dev.vigil.console.web.DistrictTime;
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
     * @param bucket ms; empty for the samples as they are
     * @param text the metric's readings are texts
     */
    record Wanted(
            Optional<String> premise,
            Optional<String> device,
            String metric,
            long from,
            long to,
            Optional<Long> bucket,
            Aggregate aggregate,
            Fill fill,
            boolean text,
            int limit) {}

    /** By time, the devices of the premise together; one more than the limit when there is more. */
    List<Point> read(Wanted wanted) {
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

    private static SeriesQuery query(Wanted wanted, String field) {
        SeriesQuery query = SeriesQuery.of(OBSERVATIONS, field, wanted.from(), wanted.to())
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
            samples.forEach(sample -> points.add(new Point(
                    DistrictTime.of(sample.at()), device, sample.value(), sample.text(), quality.get(sample.at()))));
        });
        points.sort(Comparator.comparing(Point::at));
        return points;
    }

    private static @Nullable String textOf(Sample sample) {
        return sample.text();
    }
}
