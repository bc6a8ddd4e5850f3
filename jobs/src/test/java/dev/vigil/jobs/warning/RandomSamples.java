package dev.vigil.jobs.warning;

import dev.vigil.domain.Topics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.observation.Quality;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.rules.area.AreaFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What the devices of some premises send and what their area shows, by the time at which it is received. */
final class RandomSamples {
    private static final long START = RandomChronicle.START;
    private static final long SECOND = 1_000;
    private static final long LENGTH = RandomChronicle.LENGTH;

    private final Random random;
    private final int partition;
    private final List<long[]> standstills;
    private final List<LogRecord> made = new ArrayList<>();

    private RandomSamples(Random random, int partition, List<long[]> standstills) {
        this.random = random;
        this.partition = partition;
        this.standstills = standstills;
    }

    /** @param standstills times in which nothing is received: from, to */
    static List<LogRecord> of(Random random, int partition, List<String> premises, List<long[]> standstills) {
        RandomSamples samples = new RandomSamples(random, partition, standstills);
        for (String premise : premises) {
            samples.samples(premise);
            samples.figures(premise);
        }
        samples.made.sort(Comparator.comparingLong(LogRecord::time));
        return samples.made;
    }

    private boolean isHeard(long time) {
        return standstills.stream().noneMatch(one -> one[0] < time && time <= one[1]);
    }

    private void samples(String premise) {
        String meter = "meter-" + premise;
        for (String metric : List.of("pm10", "noise", "gas")) {
            double level = metric.equals("gas") ? 18 : 100;
            for (long at = START + random.nextInt(3000); at < START + LENGTH; ) {
                level = Math.max(0, Math.min(200, level + random.nextInt(41) - 20));
                double value = random.nextInt(30) == 0 ? random.nextInt(200) : level;
                send(premise, Observation.of(meter, metric, at, value, quality()));
                if (metric.equals("noise") && random.nextInt(5) == 0) {
                    send(premise, Observation.of("late-" + premise, metric, at, value, quality()));
                }
                at += random.nextInt(20) == 0 ? 40 * SECOND : SECOND + random.nextInt(5000);
            }
        }
        for (String event : List.of("no_helmet", "rat")) {
            for (int i = random.nextInt(6); i > 0; i--) {
                long at = START + random.nextInt((int) LENGTH);
                send(premise, Observation.of("eye-" + premise, event, at, 1, Quality.NORMAL));
            }
        }
    }

    private Quality quality() {
        int dice = random.nextInt(20);
        return dice == 0 ? Quality.FAULT : dice == 1 ? Quality.UNKNOWN : Quality.NORMAL;
    }

    private void send(String premise, Observation sample) {
        long lag = random.nextInt(10) == 0 ? random.nextInt(120_000) : random.nextInt(1500);
        put(premise, sample, sample.at() + lag);
        if (random.nextInt(15) == 0) {
            put(premise, sample, sample.at() + lag + random.nextInt(30_000));
        }
        if (random.nextInt(25) == 0) {
            Observation corrected =
                    Observation.of(sample.device(), sample.metric(), sample.at(), sample.value() + 40, Quality.NORMAL);
            put(premise, corrected, sample.at() + lag + random.nextInt(60_000));
        }
    }

    private void put(String premise, Observation sample, long received) {
        if (isHeard(received)) {
            byte[] bytes = ObservationBytes.write(
                    sample.placed(premise, sample.device()).receivedAt(received));
            made.add(new LogRecord(Topics.OBSERVATIONS, premise, bytes, received, null, partition));
        }
    }

    /** Figures come behind the ticks that made them. */
    private void figures(String premise) {
        for (long at = START + 60 * SECOND; at <= START + LENGTH; at += 60 * SECOND) {
            for (int times = random.nextInt(3); times > 0; times--) {
                boolean level = random.nextBoolean();
                long decided = at + 10 * SECOND + times * 5L * SECOND;
                AreaFigure figure = new AreaFigure(
                        "north",
                        level ? "pm10" : "alerts:hold",
                        level ? at : at - random.nextInt(60_000),
                        level ? 80 + random.nextInt(40) : random.nextInt(3),
                        decided);
                if (isHeard(decided)) {
                    byte[] bytes = ObservationBytes.write(figure.at(premise));
                    made.add(new LogRecord(Topics.OBSERVATIONS, premise, bytes, decided, null, partition));
                }
            }
        }
    }
}
