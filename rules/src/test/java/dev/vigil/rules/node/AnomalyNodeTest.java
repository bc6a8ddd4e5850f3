package dev.vigil.rules.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.Scene;
import dev.vigil.rules.anomaly.Detector;
import dev.vigil.rules.series.Series;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The scores of a log into which late samples come are those of a detector that saw everything in its order. */
class AnomalyNodeTest {
    private static final int READINGS = 4_000;
    private static final long STEP = 10_000;

    @Test
    void lateSamplesAnywhereLeaveTheScoresOfTheStraightRun() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            Series series = new Series("d", Scene.METRICS.find("pm10").orElseThrow(), Long.MIN_VALUE);
            AnomalyNode node = new AnomalyNode(new Series[] {series}, Detector.WEEK);
            TreeMap<Long, Double> readings = new TreeMap<>();
            TreeMap<Long, Double> late = new TreeMap<>();
            for (int i = 0; i < READINGS; i++) {
                double reading = 100 + random.nextInt(20) + (random.nextInt(200) == 0 ? 300 : 0);
                (random.nextInt(20) == 0 ? late : readings).put(i * STEP, reading);
            }
            for (var reading : readings.entrySet()) {
                put(series, reading.getKey(), reading.getValue());
                while (!late.isEmpty() && late.firstKey() < reading.getKey() - STEP * random.nextInt(2_500)) {
                    var one = late.pollFirstEntry();
                    put(series, one.getKey(), one.getValue());
                    readingsAt(node, one.getKey());
                }
                readingsAt(node, reading.getKey());
                if (random.nextInt(300) == 0) {
                    series.dropBefore(reading.getKey() - 2_600 * STEP);
                }
            }
            while (!late.isEmpty()) {
                var one = late.pollLastEntry();
                put(series, one.getKey(), one.getValue());
            }
            AnomalyNode straight = new AnomalyNode(new Series[] {series}, Detector.WEEK);
            for (long at = (READINGS - 2_000) * STEP; at < READINGS * STEP; at += STEP) {
                assertThat(readingsAt(node, at))
                        .as("seed %d, reading %d", seed, at / STEP)
                        .isEqualTo(readingsAt(straight, at));
            }
        }
    }

    private static double readingsAt(AnomalyNode node, long time) {
        node.seek(time);
        return node.value();
    }

    private static void put(Series series, long at, double value) {
        series.log().put(at, value, Quality.NORMAL.code(), at);
    }
}
