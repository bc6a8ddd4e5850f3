package dev.vigil.standalone.bench.warning;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The workload of {@code bench rules} at fewer premises: ten devices each, fifty metrics, one reading a device and second,
 * the five metrics of a device taking turns. Each series is a random walk that is drawn back to 50.
 */
final class Town {
    static final long START = 1_772_400_000_000L;
    private static final int DEVICES = 10;
    private static final int PER_DEVICE = 5;
    private static final double STEP = 1.29;
    private static final double BACK = 1 / 120.0;

    private final List<String> metrics;
    private final List<Premise> premises;
    private final double[] walk;
    private final Random random = new Random(1);

    Town(Metrics known, int size) {
        metrics = known.all().stream()
                .filter(metric -> metric.kind() == Metric.Kind.LEVEL)
                .map(Metric::id)
                .sorted()
                .limit(DEVICES * PER_DEVICE)
                .toList();
        premises = IntStream.range(0, size).mapToObj(this::premise).toList();
        walk = random.doubles(size * (long) metrics.size(), 40, 60).toArray();
    }

    private Premise premise(int number) {
        List<Device> devices = new ArrayList<>();
        for (int i = 0; i < DEVICES; i++) {
            List<String> sent = metrics.subList(i * PER_DEVICE, (i + 1) * PER_DEVICE);
            String id = "p" + number + "-d" + i;
            devices.add(new Device(id, List.of(), null, null, null, 0, sent, Map.of(), Map.of(), Map.of()));
        }
        return Premise.bare("p" + number, devices);
    }

    List<String> metrics() {
        return metrics;
    }

    List<Premise> premises() {
        return premises;
    }

    /** What all devices say in that second, counted from the start; seconds have to be asked for in order. */
    List<Observation> readings(int second) {
        List<Observation> readings = new ArrayList<>();
        long at = START + second * 1000L;
        for (int premise = 0; premise < premises.size(); premise++) {
            for (int device = 0; device < DEVICES; device++) {
                int metric = device * PER_DEVICE + second % PER_DEVICE;
                int series = premise * metrics.size() + metric;
                walk[series] += STEP * random.nextGaussian() - BACK * (walk[series] - 50);
                double value = Math.rint(100 * Math.max(0, Math.min(150, walk[series]))) / 100;
                String id = "p" + premise + "-d" + device;
                readings.add(Observation.of(id, metrics.get(metric), at, value, Quality.NORMAL)
                        .placed("p" + premise, id)
                        .receivedAt(at));
            }
        }
        return readings;
    }
}
