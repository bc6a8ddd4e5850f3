package dev.vigil.domain.rollup;

import static dev.vigil.domain.rollup.Point.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Quality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same samples give the same roll-ups in any order, with repetitions and restarts, whenever one looks. */
class RollupOrderTest {
    private static final int RUNS = 60;
    private static final long SPAN = 3 * 86_400_000L;
    /** Less than the two days within which late samples correct. */
    private static final int LATEST = 40 * 3_600_000;

    private record Sample(long at, double value, Quality quality, long arrives) {}

    @ParameterizedTest
    @EnumSource(Validity.class)
    void anyOrderRepetitionsAndRestartsGiveTheSame(Validity validity) {
        Random random = new Random(11);
        List<Sample> samples = samples(random);
        Point expected = new Point(validity, 120_000);
        samples.stream().sorted(Comparator.comparing(Sample::at)).forEach(sample -> {
            expected.until(sample.at());
            expected.add(sample.at(), sample.value(), sample.quality(), sample.at());
        });
        expected.until(MIDNIGHT + 2 * SPAN);
        assertThat(expected.store).hasSizeGreaterThan(1_000);

        for (int run = 0; run < RUNS; run++) {
            Point point = new Point(validity, 120_000);
            for (Sample sample : arrivals(samples, random)) {
                point.add(sample.at(), sample.value(), sample.quality(), sample.arrives());
                if (random.nextInt(20) == 0) {
                    point.until(sample.arrives());
                }
                if (random.nextInt(200) == 0) {
                    point.restart();
                }
            }
            point.until(MIDNIGHT + 2 * SPAN);
            assertThat(point.store).as("run " + run).isEqualTo(expected.store);
        }
    }

    private static List<Sample> samples(Random random) {
        Quality[] qualities = {Quality.NORMAL, Quality.NORMAL, Quality.NORMAL, Quality.UNKNOWN, Quality.FAULT};
        List<Sample> samples = new ArrayList<>();
        for (long at = MIDNIGHT; at < MIDNIGHT + SPAN; at += 30_000 + random.nextInt(240_000)) {
            boolean quiet = random.nextInt(10) > 7;
            samples.add(new Sample(
                    at,
                    random.nextGaussian(),
                    quiet ? qualities[random.nextInt(qualities.length)] : Quality.NORMAL,
                    at));
        }
        return samples;
    }

    /** Some come twice, each as late as it may. */
    private static List<Sample> arrivals(List<Sample> samples, Random random) {
        List<Sample> arrivals = new ArrayList<>();
        for (Sample sample : samples) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                long late = random.nextBoolean() ? random.nextInt(LATEST) : random.nextInt(5_000);
                arrivals.add(new Sample(sample.at(), sample.value(), sample.quality(), sample.at() + late));
            }
        }
        arrivals.sort(Comparator.comparing(Sample::arrives));
        return arrivals;
    }
}
