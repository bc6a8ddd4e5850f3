package dev.vigil.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LenientTimeTest {
    private final LenientTime time = new LenientTime();

    @Test
    void takesIsoTimesDatesAndMilliseconds() {
        assertThat(time.convert("2026-09-01T08:00:00+08:00")).isEqualTo(Instant.parse("2026-09-01T00:00:00Z"));
        assertThat(time.convert("2026-09-01T00:00:00Z")).isEqualTo(Instant.parse("2026-09-01T00:00:00Z"));
        assertThat(time.convert("2026-09-01")).isEqualTo(Instant.parse("2026-08-31T16:00:00Z"));
        assertThat(time.convert("1788220800000")).isEqualTo(Instant.parse("2026-09-01T00:00:00Z"));
    }

    @Test
    void understandsAPlusThatTheQueryTurnedIntoASpace() {
        assertThat(time.convert("2026-09-01T08:00:00 08:00")).isEqualTo(Instant.parse("2026-09-01T00:00:00Z"));
    }

    @Test
    void refusesTheRest() {
        assertThatThrownBy(() -> time.convert("yesterday"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-09-01");
        assertThatThrownBy(() -> time.convert("2026-09-01T08:00:00")).isInstanceOf(IllegalArgumentException.class);
    }
}
