package dev.vigil.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final Hand clock = new Hand();
    private final Throttle throttle = new Throttle(2, 3, Duration.ofMinutes(1), clock);

    @Test
    void oneAddressPassesSoOftenAndThenWaitsForTheSpanToEnd() {
        assertThat(throttle.take("a")).isZero();
        clock.millis += 10_000;
        assertThat(throttle.take("a")).isZero();
        assertThat(throttle.take("a")).isEqualTo(50_000);

        clock.millis += 50_000;
        assertThat(throttle.take("a")).isZero();
    }

    @Test
    void allTogetherAreHeldBackToo() {
        throttle.take("a");
        throttle.take("b");
        throttle.take("c");

        assertThat(throttle.take("d")).isPositive();
    }

    /** Moved by hand. */
    private static final class Hand extends Clock {
        private long millis = 1_000_000;

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
