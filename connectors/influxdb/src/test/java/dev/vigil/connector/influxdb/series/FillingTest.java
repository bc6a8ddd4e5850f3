package dev.vigil.connector.influxdb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FillingTest {
    private static final Grid FROM_100_TO_160 = new Grid(100, 160, 10, 0);
    private static final List<Sample> MEASURED = List.of(Sample.of(110, 1), Sample.of(140, 4));

    @Test
    void noneLeavesTheGaps() {
        assertThat(Filling.fill(MEASURED, FROM_100_TO_160, Fill.NONE)).isEqualTo(MEASURED);
    }

    @Test
    void nullShowsTheGaps() {
        assertThat(Filling.fill(MEASURED, FROM_100_TO_160, Fill.NULL))
                .containsExactly(
                        Sample.missing(100),
                        Sample.of(110, 1),
                        Sample.missing(120),
                        Sample.missing(130),
                        Sample.of(140, 4),
                        Sample.missing(150));
    }

    @Test
    void previousHoldsTheLastValueButInventsNone() {
        assertThat(Filling.fill(MEASURED, FROM_100_TO_160, Fill.PREVIOUS))
                .containsExactly(
                        Sample.missing(100),
                        Sample.of(110, 1),
                        Sample.of(120, 1),
                        Sample.of(130, 1),
                        Sample.of(140, 4),
                        Sample.of(150, 4));
    }

    @Test
    void linearJoinsTheNeighboursButDoesNotGoBeyondThem() {
        assertThat(Filling.fill(MEASURED, FROM_100_TO_160, Fill.LINEAR))
                .containsExactly(
                        Sample.missing(100),
                        Sample.of(110, 1),
                        Sample.of(120, 2),
                        Sample.of(130, 3),
                        Sample.of(140, 4),
                        Sample.missing(150));
    }

    @Test
    void textsAreHeldButNotJoined() {
        List<Sample> texts = List.of(Sample.ofText(100, "open"), Sample.ofText(120, "shut"));
        Grid grid = new Grid(100, 130, 10, 0);

        assertThat(Filling.fill(texts, grid, Fill.LINEAR)).contains(Sample.missing(110));
        assertThat(Filling.fill(texts, grid, Fill.PREVIOUS)).contains(Sample.ofText(110, "open"));
    }

    @Test
    void theFirstBucketHoldsTheBeginningOfTheSpan() {
        Grid grid = new Grid(105, 121, 10, 0);

        assertThat(Filling.fill(List.of(), grid, Fill.NULL))
                .containsExactly(Sample.missing(100), Sample.missing(110), Sample.missing(120));
    }

    @Test
    void bucketsBeginBehindTheirOffset() {
        Grid grid = new Grid(100, 120, 10, 3);

        assertThat(grid.first()).isEqualTo(93);
        assertThat(grid.size()).isEqualTo(3);
        assertThat(grid.bucketOf(103)).isEqualTo(103);
        assertThat(grid.bucketOf(102)).isEqualTo(93);
    }

    @Test
    void anEmptySpanHasNoBuckets() {
        assertThat(new Grid(100, 100, 10, 0).size()).isZero();
    }
}
