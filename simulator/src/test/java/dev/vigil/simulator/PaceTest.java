package dev.vigil.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void goesWithTheWallWhenItBeginsNow() {
        Pace pace = new Pace(5_000, 5_000, 1);

        assertThat(pace.at(5_000)).isEqualTo(5_000);
        assertThat(pace.at(7_500)).isEqualTo(7_500);
    }

    @Test
    void hastensThroughThePastAndNeverOvertakesTheWall() {
        Pace pace = new Pace(0, 10_000, 11);

        assertThat(pace.at(10_500)).isEqualTo(5_500);
        assertThat(pace.at(11_000)).isEqualTo(11_000);
        assertThat(pace.at(20_000)).isEqualTo(20_000);
    }
}
