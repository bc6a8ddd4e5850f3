package dev.vigil.bench.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One rule of the workload.
 *
 * @param metric number of the metric that it looks at
 * @param over the value that has to be exceeded
 * @param clear for {@link Kind#HOLD} what it has to fall below
 * @param other for the kinds with two metrics the second one
 * @param bound for these what the second one is compared with
 */
public record Threshold(int number, Kind kind, int metric, double over, double clear, int other, double bound) {
    static final long MINUTE = 60_000;
    static final long HOLD = 5 * MINUTE;
    static final long MEAN = 5 * MINUTE;
    static final long COUNT = 10 * MINUTE;
    static final long THEN = 5 * MINUTE;
    static final long SILENCE = 10 * MINUTE;

    /** Spread over the metrics; the same for the same count. */
    static List<Threshold> some(int count) {
        Random random = new Random(count);
        List<Integer> metrics = new ArrayList<>();
        List<Threshold> rules = new ArrayList<>();
        // few rules are met less often: with these, one in a thousand to one in a hundred readings changes a state
        double lower = count < 50 ? 20 : count < 500 ? 3 : 0;
        for (int number = 0; number < count; number++) {
            if (metrics.isEmpty()) {
                for (int metric = 0; metric < Tape.METRICS; metric++) {
                    metrics.add(metric);
                }
                Collections.shuffle(metrics, random);
            }
            int metric = metrics.remove(0);
            Kind kind = Kind.of(number);
            double least = kind == Kind.MEAN ? 74 : kind == Kind.THEN ? 82 : 80;
            double over = least - lower + 14 * random.nextDouble();
            int other = (metric + 1 + random.nextInt(Tape.METRICS - 1)) % Tape.METRICS;
            double bound = kind == Kind.HIGH_LOW ? 20 + 8 * random.nextDouble() : 72 + 8 * random.nextDouble();
            rules.add(new Threshold(number, kind, metric, off(over), off(over - 5), other, off(bound)));
        }
        return rules;
    }

    /** Readings have two digits, so that no reading and no mean of them meets a threshold. */
    private static double off(double value) {
        return Math.floor(value * 100) / 100 + 0.00137;
    }

    String name() {
        return "r" + number;
    }
}
