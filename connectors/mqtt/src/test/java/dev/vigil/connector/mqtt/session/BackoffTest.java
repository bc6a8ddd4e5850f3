package dev.vigil.connector.mqtt.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10), new Random(7));

    @Test
    void doublesUpToTheLimitWithinTheJitter() {
        long step = 200;
        for (int attempt = 0; attempt < 100; attempt++) {
            assertThat(backoff.next(0).toMillis()).isBetween(step / 2, step);
            step = Math.min(10_000, 2 * step);
        }
    }

    @Test
    void beginsAnewAfterAConnectionThatLasted() {
        for (int attempt = 0; attempt < 10; attempt++) {
            backoff.next(0);
        }
        assertThat(backoff.next(Duration.ofSeconds(11).toNanos()).toMillis()).isBetween(100L, 200L);
    }
}
