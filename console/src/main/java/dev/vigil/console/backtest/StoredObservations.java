package dev.vigil.console.backtest;

import dev.vigil.connector.influxdb.series.Sample;
import dev.vigil.connector.influxdb.series.SeriesQuery;
import dev.vigil.connector.influxdb.series.SeriesReader;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.outage.Outages;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The stored history of a premise, the times in which the platform heard nobody among it, in the order in which it had
 * been received, which is the order in which the warning job judged it. The store has no event identities and pictures:
 * detections that a camera reported several times count each time.
 */
final class StoredObservations {
    private static final String MEASUREMENT = "observations";
    private static final long STRETCH = Duration.ofDays(1).toMillis();
    /** A clock that runs ahead by less than this keeps its time. */
    private static final long AHEAD = Duration.ofMinutes(2).toMillis();

    private static final Comparator<Observation> AS_RECEIVED = Comparator.comparingLong(Observation::received)
            .thenComparingLong(Observation::at)
            .thenComparing(Observation::device)
            .thenComparing(Observation::metric);

    private final SeriesReader reader;
    private final Metrics metrics;

    StoredObservations(SeriesReader reader, Metrics metrics) {
        this.reader = reader;
        this.metrics = metrics;
    }

    /**
     * Hands on everything that was measured in the span, a day at a time, so that a long span needs no more memory
     * than a short one.
     *
     * @return how many there were
     */
    long feed(Premise premise, long from, long to, Consumer<Observation> out, BooleanSupplier stopped) {
        PriorityQueue<Observation> waiting = new PriorityQueue<>(AS_RECEIVED);
        long count = 0;
        for (long begin = from; begin < to && !stopped.getAsBoolean(); begin += STRETCH) {
            long end = Math.min(to, begin + STRETCH);
            for (Device device : premise.devices()) {
                read(premise.id(), device.id(), begin, end, waiting);
            }
            read(premise.id(), Outages.DEVICE, begin, end, waiting);
            // what was measured later cannot have been received earlier, but for clocks that run ahead
            while (!waiting.isEmpty() && waiting.element().received() < end - AHEAD) {
                out.accept(waiting.remove());
                count++;
            }
        }
        while (!waiting.isEmpty() && !stopped.getAsBoolean()) {
            out.accept(waiting.remove());
            count++;
        }
        return count;
    }

    private void read(String premise, String device, long from, long to, PriorityQueue<Observation> out) {
        SeriesQuery values = query("value", premise, device, from, to);
        Map<String, java.util.List<Sample>> numbers = reader.rangeBy("metric", values);
        int rows = numbers.values().stream().mapToInt(java.util.List::size).sum();
        if (rows >= SeriesQuery.HIGHEST_LIMIT && to - from > 1) {
            long middle = from + (to - from) / 2;
            read(premise, device, from, middle, out);
            read(premise, device, middle, to, out);
            return;
        }
        Map<String, java.util.List<Sample>> texts = reader.rangeBy("metric", query("text", premise, device, from, to));
        if (rows == 0 && texts.isEmpty()) {
            return;
        }
        Map<String, Map<Long, Sample>> qualities = byTime(query("quality", premise, device, from, to));
        Map<String, Map<Long, Sample>> received = byTime(query("received", premise, device, from, to));
        numbers.forEach((metric, samples) -> samples.forEach(sample -> out.add(placed(
                Observation.of(device, metric, sample.at(), number(sample), quality(qualities, metric, sample)),
                premise,
                received))));
        texts.forEach((metric, samples) -> samples.stream()
                .filter(sample -> sample.text() != null)
                .forEach(sample -> out.add(placed(
                        Observation.of(
                                device,
                                metric,
                                sample.at(),
                                String.valueOf(sample.text()),
                                quality(qualities, metric, sample)),
                        premise,
                        received))));
    }

    private Observation placed(Observation bare, String premise, Map<String, Map<Long, Sample>> received) {
        Sample known = received.getOrDefault(bare.metric(), Map.of()).get(bare.at());
        long at = known == null || known.value() == null
                ? bare.at()
                : known.value().longValue();
        String unit = metrics.find(bare.metric()).map(metric -> metric.unit()).orElse(null);
        Observation measured = bare.isText() ? bare : bare.measured(bare.metric(), bare.value(), unit);
        return measured.placed(premise, bare.device()).receivedAt(at);
    }

    private static double number(Sample sample) {
        return sample.value() == null ? Double.NaN : sample.value();
    }

    private static Quality quality(Map<String, Map<Long, Sample>> qualities, String metric, Sample sample) {
        Sample known = qualities.getOrDefault(metric, Map.of()).get(sample.at());
        return known == null || known.text() == null ? Quality.NORMAL : Quality.valueOf(known.text());
    }

    private Map<String, Map<Long, Sample>> byTime(SeriesQuery query) {
        Map<String, Map<Long, Sample>> found = new HashMap<>();
        reader.rangeBy("metric", query).forEach((metric, samples) -> {
            Map<Long, Sample> times = new HashMap<>();
            samples.forEach(sample -> times.put(sample.at(), sample));
            found.put(metric, times);
        });
        return found;
    }

    private static SeriesQuery query(String field, String premise, String device, long from, long to) {
        return SeriesQuery.of(MEASUREMENT, field, from, to)
                .where("premise", premise)
                .where("device", device)
                .limit(SeriesQuery.HIGHEST_LIMIT);
    }
}
