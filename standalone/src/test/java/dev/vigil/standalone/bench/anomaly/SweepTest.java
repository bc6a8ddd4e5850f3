package dev.vigil.standalone.bench.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The arithmetic of the benchmark, on series small enough to add up by hand. */
class SweepTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    /** 2 / (1 + e^-5) - 1: the reward at the first row of a window, before it is made 1. */
    private static final double SIGMOID_OF_ONE = 0.986614298151430;
    /** 40 rows, of which 6 are probation; a window of the rows 10 to 14. */
    private static final LabelledSeries ONE_WINDOW = series(40, new Window(10, 14));

    @Test
    void silenceIsNothingAndTheFirstRowOfTheWindowIsAll() {
        assertThat(points(Profile.STANDARD, 0.5)).isCloseTo(0, CLOSE);
        assertThat(points(Profile.LOW_MISSES, 0.5)).isCloseTo(0, CLOSE);
        assertThat(points(Profile.STANDARD, 0.5, 10)).isCloseTo(100, CLOSE);
        assertThat(points(Profile.LOW_MISSES, 0.5, 10)).isCloseTo(100, CLOSE);
    }

    @Test
    void theEarlierInTheWindowTheBetter() {
        // at the last of five rows the place is -1/5: 2 / (1 + e^-1) - 1 = 0.46212
        double last = 0.462117157260010 / SIGMOID_OF_ONE;
        assertThat(points(Profile.STANDARD, 0.5, 14)).isCloseTo(100 * (1 + last) / 2, CLOSE);
    }

    @Test
    void manyDetectionsOfOneWindowCountAsTheBestOfThem() {
        assertThat(points(Profile.STANDARD, 0.5, 14, 12, 11, 10)).isCloseTo(100, CLOSE);
    }

    @Test
    void aFalseAlarmBeforeAnyWindowCostsAllOfItsWeight() {
        assertThat(points(Profile.STANDARD, 0.5, 10, 9)).isCloseTo(100 * (2 - 0.11) / 2, CLOSE);
        assertThat(points(Profile.LOW_FALSE_ALARMS, 0.5, 10, 9)).isCloseTo(100 * (2 - 0.22) / 2, CLOSE);
        assertThat(points(Profile.LOW_MISSES, 0.5, 10, 9)).isCloseTo(100 * (3 - 0.11) / 3, CLOSE);
    }

    @Test
    void aFalseAlarmBehindAWindowCostsMoreTheFartherItIsAndAllBeyondThreeWidths() {
        // four rows behind a window of five rows is one width; thirteen rows are more than three
        assertThat(points(Profile.STANDARD, 0.5, 10, 18)).isCloseTo(100 * (2 - 0.11 * SIGMOID_OF_ONE) / 2, CLOSE);
        assertThat(points(Profile.STANDARD, 0.5, 10, 27)).isCloseTo(100 * (2 - 0.11) / 2, CLOSE);
    }

    @Test
    void whatIsSaidInTheProbationIsNotScored() {
        assertThat(points(Profile.STANDARD, 0.5, 0, 3, 5)).isCloseTo(0, CLOSE);
        assertThat(points(Profile.STANDARD, 0.5, 6)).isNegative();
    }

    @Test
    void aLongSeriesHasAProbationOf750Rows() {
        LabelledSeries series = series(10_000);
        assertThat(series.probation()).isEqualTo(750);
        assertThat(ONE_WINDOW.probation()).isEqualTo(6);
    }

    @Test
    void aWindowThatLiesInTheProbationIsNotMissedButIsAskedOfThePerfect() {
        LabelledSeries series = series(40, new Window(2, 4), new Window(20, 24));
        double[] scores = new double[40];
        scores[20] = 1;
        double points = new Sweep(new Marks(List.of(series), List.of(scores)), Profile.STANDARD)
                .at(0.5)
                .points();
        assertThat(points).isCloseTo(100 * 2 / 3.0, CLOSE);
    }

    @Test
    void theBestThresholdTakesTheWindowAndLeavesTheFalseAlarms() {
        double[] scores = new double[40];
        scores[10] = 0.7;
        scores[30] = 0.6;
        scores[31] = 0.65;
        Score best = new Sweep(new Marks(List.of(ONE_WINDOW), List.of(scores)), Profile.STANDARD).best();
        assertThat(best.threshold()).isEqualTo(0.7);
        assertThat(best.points()).isCloseTo(100, CLOSE);
    }

    @Test
    void rowsOfEqualScoreAreDetectedTogetherOrNotAtAll() {
        double[] scores = new double[40];
        scores[10] = 0.7;
        scores[30] = 0.7;
        Score best = new Sweep(new Marks(List.of(ONE_WINDOW), List.of(scores)), Profile.STANDARD).best();
        assertThat(best.points()).isCloseTo(100 * (2 - 0.11) / 2, CLOSE);
    }

    @Test
    void silenceIsBestForADetectorThatIsAlwaysWrong() {
        double[] scores = new double[40];
        scores[30] = 0.9;
        Score best = new Sweep(new Marks(List.of(ONE_WINDOW), List.of(scores)), Profile.LOW_FALSE_ALARMS).best();
        assertThat(best.points()).isCloseTo(0, CLOSE);
        assertThat(best.threshold()).isGreaterThan(0.9);
    }

    @Test
    void windowsOfAllSeriesAreAddedUp() {
        double[] found = new double[40];
        found[10] = 1;
        Marks marks = new Marks(List.of(ONE_WINDOW, ONE_WINDOW), List.of(found, new double[40]));
        assertThat(new Sweep(marks, Profile.STANDARD).at(0.5).points()).isCloseTo(50, CLOSE);
    }

    private static double points(Profile profile, double threshold, int... detected) {
        double[] scores = new double[ONE_WINDOW.rows()];
        for (int row : detected) {
            scores[row] = threshold;
        }
        return new Sweep(new Marks(List.of(ONE_WINDOW), List.of(scores)), profile)
                .at(threshold)
                .points();
    }

    private static LabelledSeries series(int rows, Window... windows) {
        return new LabelledSeries(
                "invented/series.csv", LongStream.range(0, rows).toArray(), new double[rows], List.of(windows));
    }
}
