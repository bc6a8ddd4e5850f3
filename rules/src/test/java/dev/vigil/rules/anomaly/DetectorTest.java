package dev.vigil.rules.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DetectorTest {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int MOST_BYTES = 64 * 1024;

    private final Random random = new Random(7);
    private final Detector detector = new Detector(Detector.WEEK);
    private long at;

    @Test
    void nobodyKnowsWhatIsUnusualBeforeAHundredReadings() {
        assertThat(detector.last()).isNaN();
        quiet(99);
        assertThat(next(1_000_000)).isNaN();
        assertThat(next(50)).isNotNaN();
    }

    @Test
    void aReadingFarOutsideIsUnusual() {
        quiet(500);
        assertThat(next(400)).isGreaterThan(Detector.UNUSUAL);
    }

    @Test
    void itIsSaidOnce() {
        quiet(500);
        next(400);
        assertThat(next(400)).isZero();
    }

    @Test
    void somethingWorseIsSaidAgain() {
        quiet(500);
        assertThat(next(60)).isGreaterThan(Detector.UNUSUAL);
        assertThat(next(400)).isGreaterThan(Detector.UNUSUAL);
    }

    @Test
    void theUnitOfTheReadingsDoesNotMatter() {
        Detector inMicrograms = new Detector(Detector.WEEK);
        for (int i = 0; i < 1_000; i++) {
            double reading = 50 + random.nextGaussian() + (i == 900 ? 60 : 0);
            assertThat(inMicrograms.score(i * MINUTE, reading * 1024))
                    .isEqualTo(detector.score(i * MINUTE, reading), offset(0.05));
        }
    }

    @Test
    void aValueOfTheDayAtNightIsUnusual() {
        double usual = 0;
        for (int i = 0; i < 10 * 144; i++) {
            usual = Math.max(i > 4 * 144 ? next(daily(i)) : skip(daily(i)), usual);
        }
        double worst = 0;
        for (int i = 10 * 144; i < 10 * 144 + 24; i++) {
            worst = Math.max(worst, next(90 + random.nextGaussian()));
        }
        assertThat(worst).as("a value of noon from midnight on").isGreaterThan(usual);
    }

    @Test
    void whatWasWrittenAndReadBackGoesOnTheSame() {
        quiet(333);
        Detector copy = detector.copy();
        for (int i = 0; i < 700; i++) {
            double reading = 50 + random.nextGaussian() * (1 + i % 50);
            at += MINUTE;
            assertThat(copy.score(at, reading)).isEqualTo(detector.score(at, reading));
        }
        assertThat(copy.bytes()).isEqualTo(detector.bytes());
    }

    @Test
    void theMemoryIsBounded() {
        quiet(20_000);
        assertThat(detector.bytes().length).isLessThan(MOST_BYTES);
    }

    @Test
    void aWildReadingDoesNotBlindItForEver() {
        quiet(500);
        next(1e9);
        quiet(3 * 65_536);
        assertThat(next(400)).isGreaterThan(Detector.UNUSUAL);
    }

    @Test
    void whatIsNoNumberOrNoEndTeachesNothingWrong() {
        quiet(500);
        assertThat(next(Double.NaN)).isNaN();
        assertThat(next(Double.POSITIVE_INFINITY)).isGreaterThan(Detector.UNUSUAL);
        quiet(3 * 65_536);
        assertThat(next(400)).isGreaterThan(Detector.UNUSUAL);
    }

    @Test
    void theSeasonIsKeptByTimeAndNotByReadings() {
        Detector often = new Detector(Detector.WEEK);
        long second = 1_000;
        double usual = 0;
        double worst = 0;
        for (long now = 0; now < 6 * DAY; now += 30 * second) {
            boolean strange = now >= 5 * DAY;
            double height = 50 - 40 * Math.cos(2 * Math.PI * (now % DAY) / DAY);
            double score = often.score(now, (strange ? 90 : height) + random.nextGaussian());
            usual = now > 3 * DAY && !strange ? Math.max(usual, score) : usual;
            worst = strange && now < 5 * DAY + DAY / 4 ? Math.max(worst, score) : worst;
        }
        assertThat(worst).as("the level of noon from midnight on").isGreaterThan(usual);
    }

    private void quiet(int readings) {
        for (int i = 0; i < readings; i++) {
            next(50 + random.nextGaussian());
        }
    }

    /** High at noon, low at midnight, every ten minutes. */
    private double daily(int i) {
        return 50 - 40 * Math.cos(2 * Math.PI * (i % 144) / 144) + random.nextGaussian();
    }

    private double skip(double reading) {
        next(reading);
        return 0;
    }

    private double next(double reading) {
        at += 10 * MINUTE;
        return detector.score(at, reading);
    }
}
