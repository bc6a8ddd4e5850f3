package dev.vigil.simulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void waitsLongerEachTimeUpToTenSecondsAndShortAgainAfterASuccess() {
        Backoff backoff = new Backoff();

        assertThat(backoff.nextPause()).isBetween(100L, 200L);
        assertThat(backoff.nextPause()).isBetween(200L, 400L);
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(backoff.nextPause()).isLessThanOrEqualTo(10_000);
        }
        assertThat(backoff.nextPause()).isGreaterThanOrEqualTo(5_000);
        backoff.reset();
        assertThat(backoff.nextPause()).isLessThanOrEqualTo(200);
    }
}
