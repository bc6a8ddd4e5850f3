package dev.vigil.connector.mqtt.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RivalryTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private final Rivalry rivalry = new Rivalry();

    @Test
    void threeShortConnectionsInARowAreARival() {
        assertThat(rivalry.cutAfter(SECOND)).isFalse();
        assertThat(rivalry.cutAfter(SECOND)).isFalse();
        assertThat(rivalry.cutAfter(SECOND)).isTrue();
    }

    @Test
    void aConnectionThatLastedClearsTheSuspicion() {
        rivalry.cutAfter(SECOND);
        rivalry.cutAfter(SECOND);
        assertThat(rivalry.cutAfter(60 * SECOND)).isFalse();
        assertThat(rivalry.cutAfter(SECOND)).isFalse();
    }
}
