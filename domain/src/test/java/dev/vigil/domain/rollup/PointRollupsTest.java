package dev.vigil.domain.rollup;

import static dev.vigil.domain.rollup.Point.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Quality;
import org.junit.jupiter.api.Test;

class PointRollupsTest {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    @Test
    void aMinuteHasMeanLeastGreatestCountAndShare() {
        Point point = new Point(Validity.CONTINUOUS, 15 * SECOND);
        point.add(MIDNIGHT, 1, Quality.NORMAL, MIDNIGHT);
        point.add(MIDNIGHT + 15 * SECOND, 2, Quality.NORMAL, MIDNIGHT);
        point.add(MIDNIGHT + 30 * SECOND, 6, Quality.NORMAL, MIDNIGHT);
        point.add(MIDNIGHT + 45 * SECOND, 1000, Quality.CALIBRATION, MIDNIGHT);
        point.until(MIDNIGHT + MINUTE - 1);
        assertThat(point.store).as("not before it is over").isEmpty();

        point.until(MIDNIGHT + MINUTE);
        assertThat(point.minute(0).tally()).isEqualTo(new Tally(3, 1, 6, 4, 3, Quality.NORMAL));
        assertThat(point.minute(0).share()).isEqualTo(0.75);
    }

    @Test
    void aMinuteWithTooFewNormalSamplesIsFaulty() {
        Point point = new Point(Validity.CONTINUOUS, 0);
        point.add(MIDNIGHT, 1, Quality.NORMAL, MIDNIGHT);
        point.add(MIDNIGHT + SECOND, 2, Quality.FAULT, MIDNIGHT);
        point.until(MIDNIGHT + MINUTE);
        assertThat(point.minute(0).tally()).isEqualTo(new Tally(1, 1, 1, 2, 1, Quality.FAULT));
    }

    @Test
    void oneAbnormalSampleOfSewageSpoilsItsMinuteHourAndDay() {
        Point point = new Point(Validity.SEWAGE, MINUTE);
        for (int i = 0; i < 24 * 60; i++) {
            point.add(MIDNIGHT + i * MINUTE, 10, i == 100 ? Quality.MAINTENANCE : Quality.NORMAL, MIDNIGHT);
        }
        point.until(MIDNIGHT + DAY);
        assertThat(point.hour(0).tally().quality()).isEqualTo(Quality.NORMAL);
        assertThat(point.minute(100).tally().quality()).isEqualTo(Quality.MAINTENANCE);
        assertThat(point.minute(100).tally().isEmpty()).isTrue();
        assertThat(point.hour(1).tally()).isEqualTo(new Tally(10, 10, 10, 60, 59, Quality.MAINTENANCE));
        assertThat(point.day().tally()).isEqualTo(new Tally(10, 10, 10, 1440, 1439, Quality.MAINTENANCE));
    }

    @Test
    void anHourNeedsFortyFiveValidMinutesAndADayTwentyValidHours() {
        Point point = new Point(Validity.CONTINUOUS, MINUTE);
        for (int hour = 0; hour < 24; hour++) {
            int minutes = hour < 20 ? 45 : 44;
            for (int minute = 0; minute < 60; minute++) {
                point.add(
                        MIDNIGHT + hour * HOUR + minute * MINUTE,
                        hour,
                        minute < minutes ? Quality.NORMAL : Quality.CALIBRATION,
                        MIDNIGHT);
            }
        }
        point.until(MIDNIGHT + DAY);
        assertThat(point.hour(0).tally().quality()).isEqualTo(Quality.NORMAL);
        assertThat(point.hour(0).share()).isEqualTo(0.75);
        assertThat(point.hour(20).tally().quality()).isEqualTo(Quality.FAULT);
        assertThat(point.day().tally().quality()).isEqualTo(Quality.NORMAL);
        assertThat(point.day().tally().mean()).as("of the valid hours").isEqualTo(9.5);
    }

    @Test
    void nineteenValidHoursAreNoValidDay() {
        Point point = new Point(Validity.CONTINUOUS, MINUTE);
        for (int minute = 0; minute < 19 * 60; minute++) {
            point.add(MIDNIGHT + minute * MINUTE, 1, Quality.NORMAL, MIDNIGHT);
        }
        point.until(MIDNIGHT + DAY);
        assertThat(point.day().tally().quality()).as("the rest never came").isEqualTo(Quality.COMMUNICATION);
        assertThat(point.day().share()).isEqualTo(19 * 60 / 1440.0);
    }

    @Test
    void aDeviceThatSpeaksEveryFiveMinutesNeedsNineSamplesAnHour() {
        Point point = new Point(Validity.CONTINUOUS, 5 * MINUTE);
        for (int i = 0; i < 12; i++) {
            point.add(MIDNIGHT + i * 5L * MINUTE, i, i < 9 ? Quality.NORMAL : Quality.FAULT, MIDNIGHT);
            point.add(MIDNIGHT + HOUR + i * 5L * MINUTE, i, i < 8 ? Quality.NORMAL : Quality.FAULT, MIDNIGHT);
        }
        point.until(MIDNIGHT + 2 * HOUR);
        assertThat(point.hour(0).tally().quality()).isEqualTo(Quality.NORMAL);
        assertThat(point.hour(1).tally().quality()).isEqualTo(Quality.FAULT);
    }

    @Test
    void whatSaysNothingOfItsValidityIsAveragedAndUnknown() {
        Point point = new Point(Validity.CONTINUOUS, 0);
        point.add(MIDNIGHT, 4, Quality.UNKNOWN, MIDNIGHT);
        point.add(MIDNIGHT + SECOND, 6, Quality.UNKNOWN, MIDNIGHT);
        point.until(MIDNIGHT + MINUTE);
        assertThat(point.minute(0).tally()).isEqualTo(new Tally(5, 4, 6, 2, 0, Quality.UNKNOWN));
        assertThat(point.minute(0).share()).isZero();
    }

    @Test
    void aLateSampleCorrectsItsMinuteItsHourAndItsDay() {
        Point point = new Point(Validity.SEWAGE, 0);
        point.add(MIDNIGHT, 10, Quality.NORMAL, MIDNIGHT);
        point.until(MIDNIGHT + DAY);
        point.store.clear();

        point.add(MIDNIGHT + 20 * SECOND, 20, Quality.NORMAL, MIDNIGHT + DAY + HOUR);
        point.until(MIDNIGHT + DAY + HOUR);
        assertThat(point.minute(0).tally().mean()).isEqualTo(15);
        assertThat(point.hour(0).tally().count()).isEqualTo(2);
        assertThat(point.day().tally().mean()).isEqualTo(15);
        assertThat(point.store).hasSize(3);
    }

    @Test
    void aSampleThatComesAgainChangesNothing() {
        Point point = new Point(Validity.CONTINUOUS, 0);
        assertThat(point.add(MIDNIGHT, 10, Quality.NORMAL, MIDNIGHT)).isTrue();
        point.until(MIDNIGHT + DAY);
        point.store.clear();
        assertThat(point.add(MIDNIGHT, 10, Quality.NORMAL, MIDNIGHT + DAY)).isFalse();
        point.until(MIDNIGHT + DAY);
        assertThat(point.store).isEmpty();
    }

    @Test
    void anotherValueAtTheSameInstantIsACorrection() {
        Point point = new Point(Validity.CONTINUOUS, 0);
        point.add(MIDNIGHT, 10, Quality.NORMAL, MIDNIGHT);
        point.until(MIDNIGHT + MINUTE);
        assertThat(point.add(MIDNIGHT, 12, Quality.NORMAL, MIDNIGHT + MINUTE)).isTrue();
        point.until(MIDNIGHT + 2 * MINUTE);
        assertThat(point.minute(0).tally()).isEqualTo(new Tally(12, 12, 12, 1, 1, Quality.NORMAL));
    }

    @Test
    void ofSeveralSamplesInASecondTheLastIsTaken() {
        Point point = new Point(Validity.CONTINUOUS, 0);
        for (int i = 0; i < 1_000_000; i++) {
            point.add(MIDNIGHT + (i * 7_919L) % HOUR, i, Quality.NORMAL, MIDNIGHT);
        }
        point.until(MIDNIGHT + HOUR);
        assertThat(point.hour(0).tally().count()).as("bounded").isEqualTo(3_600);
    }

    @Test
    void aMeanStandsWhereItsIntervalBeginsAndTellsNothingOfShorterOnes() {
        Point point = new Point(Validity.CONTINUOUS, MINUTE);
        for (int hour = 1; hour <= 24; hour++) {
            point.addMean(MIDNIGHT + hour * HOUR, hour, HOUR, MIDNIGHT);
        }
        point.until(MIDNIGHT + DAY);
        assertThat(point.minute(0)).isNull();
        assertThat(point.hour(0).tally()).isEqualTo(new Tally(1, 1, 1, 1, 1, Quality.NORMAL));
        assertThat(point.hour(23).tally().mean()).isEqualTo(24);
        assertThat(point.day().tally()).isEqualTo(new Tally(12.5, 1, 24, 24, 24, Quality.NORMAL));
        assertThat(point.day().share()).isEqualTo(1);
    }

    @Test
    void whatIsTooLateIsLeftOutAndWhatIsOldIsForgotten() {
        Point point = new Point(Validity.CONTINUOUS, 0);
        point.add(MIDNIGHT, 10, Quality.NORMAL, MIDNIGHT);
        point.until(MIDNIGHT + 3 * DAY);
        assertThat(point.isEmpty()).isTrue();
        assertThat(point.add(MIDNIGHT + SECOND, 20, Quality.NORMAL, MIDNIGHT + 3 * DAY))
                .isFalse();
        assertThat(PointRollups.isTooLate(MIDNIGHT, 0, MIDNIGHT + 3 * DAY, Point.RULES))
                .isTrue();
        assertThat(PointRollups.isTooLate(MIDNIGHT, 0, MIDNIGHT + DAY, Point.RULES))
                .isFalse();
    }
}
