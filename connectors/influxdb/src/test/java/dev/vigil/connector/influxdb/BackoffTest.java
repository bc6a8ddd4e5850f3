package dev.vigil.connector.influxdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

    @Test
    void doublesUpToTheLongest() {
        assertThat(backoff.delay(1, null, 1)).isEqualTo(Duration.ofMillis(100));
        assertThat(backoff.delay(2, null, 1)).isEqualTo(Duration.ofMillis(200));
        assertThat(backoff.delay(5, null, 1)).isEqualTo(Duration.ofMillis(1_600));
        assertThat(backoff.delay(8, null, 1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backoff.delay(Integer.MAX_VALUE, null, 1)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void leavesHalfToChance() {
        assertThat(backoff.delay(2, null, 0)).isEqualTo(Duration.ofMillis(100));
        assertThat(backoff.delay(2, null, 0.5)).isEqualTo(Duration.ofMillis(150));
    }

    @Test
    void theServerCanAskForLongerButNotForShorter() {
        assertThat(backoff.delay(1, Duration.ofSeconds(7), 0)).isEqualTo(Duration.ofSeconds(7));
        assertThat(backoff.delay(1, Duration.ofSeconds(7), 1)).isEqualTo(Duration.ofMillis(7_100));
        assertThat(backoff.delay(8, Duration.ZERO, 1)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aServerCannotSendTheSinkToSleepForGood() {
        assertThat(backoff.delay(1, Duration.ofDays(365), 0)).isEqualTo(Backoff.LONGEST_RETRY_AFTER);
    }
}
