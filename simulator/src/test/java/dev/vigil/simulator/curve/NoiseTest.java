package dev.vigil.simulator.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NoiseTest {
    private static final long KEY = Noise.key(7, "dust-1", "pm10");

    @Test
    void givesTheSameNumberForTheSameKeyAndTime() {
        assertThat(Noise.uniform(KEY, 42)).isEqualTo(Noise.uniform(Noise.key(7, "dust-1", "pm10"), 42));
    }

    @Test
    void differsBySeedDeviceMetricAndTime() {
        assertThat(LongStream.of(
                                KEY,
                                Noise.key(8, "dust-1", "pm10"),
                                Noise.key(7, "dust-2", "pm10"),
                                Noise.key(7, "dust-1", "pm25"),
                                Noise.key(7, "dust-1p", "m10"))
                        .distinct())
                .hasSize(5);
        assertThat(Noise.uniform(KEY, 1)).isNotEqualTo(Noise.uniform(KEY, 2));
    }

    @Test
    void isSpreadEvenly() {
        double mean = LongStream.range(0, 100_000)
                .mapToDouble(n -> Noise.uniform(KEY, n))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(0.5, within(0.01));
        assertThat(LongStream.range(0, 100_000).mapToDouble(n -> Noise.uniform(KEY, n)))
                .allMatch(value -> value >= 0 && value < 1);
    }

    @Test
    void bellsAroundZeroWithADeviationOfOne() {
        double[] values = LongStream.range(0, 100_000)
                .mapToDouble(n -> Noise.bell(KEY, n * 1_000))
                .toArray();
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        double variance = java.util.Arrays.stream(values)
                .map(value -> value * value)
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(0, within(0.02));
        assertThat(variance).isCloseTo(1, within(0.03));
    }

    @Test
    void driftsWithoutAJump() {
        double before = Noise.drift(KEY, 0, 60_000);
        for (long at = 100; at < 600_000; at += 100) {
            double now = Noise.drift(KEY, at, 60_000);
            assertThat(now).isBetween(-1.0, 1.0).isCloseTo(before, within(0.01));
            before = now;
        }
    }
}
