package dev.vigil.console.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long PATIENCE = 100;

    @Test
    void aJobThatMovesOnIsWellHoweverMuchWaits() {
        Pace pace = Pace.atFirst(0);
        for (int i = 1; i <= 10; i++) {
            pace = pace.next(5_000, i, i * 90L);
        }
        assertThat(pace.standsStill(990, PATIENCE)).isFalse();
    }

    @Test
    void aJobThatHasNothingToReadIsWellHoweverLongItStands() {
        Pace pace = Pace.atFirst(0).next(0, 7, 10).next(0, 7, 10_000);
        assertThat(pace.standsStill(20_000, PATIENCE)).isFalse();
    }

    @Test
    void aJobThatHasSomethingToReadAndStandsIsDownAfterAWhile() {
        Pace pace = Pace.atFirst(0).next(0, 7, 10).next(3, 7, 50).next(9, 7, 100);
        assertThat(pace.standsStill(110, PATIENCE)).isFalse();
        assertThat(pace.standsStill(111, PATIENCE)).isTrue();
        assertThat(pace.next(0, 16, 120).standsStill(500, PATIENCE)).isFalse();
    }
}
