package dev.vigil.connector.mqtt.source;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckpointWatchTest {
    private static final long SECOND = 1_000_000_000L;
    private final CheckpointWatch watch = new CheckpointWatch(Duration.ofSeconds(60));

    @Test
    void failsWhenAFullWindowWaitsInVain() {
        watch.check(false, true, 0);
        assertThatThrownBy(() -> watch.check(false, true, 61 * SECOND))
                .hasMessageContaining("no checkpoint")
                .hasMessageContaining("enable them");
    }

    @Test
    void isPatientWithASlowCheckpointAfterTheFirst() {
        watch.check(true, true, 0);
        assertThatCode(() -> watch.check(true, true, 600 * SECOND)).doesNotThrowAnyException();
    }

    @Test
    void countsFromWhenTheWindowFilledUp() {
        watch.check(false, true, 0);
        watch.check(false, false, 50 * SECOND);
        watch.check(false, true, 55 * SECOND);
        assertThatCode(() -> watch.check(false, true, 100 * SECOND)).doesNotThrowAnyException();
    }
}
