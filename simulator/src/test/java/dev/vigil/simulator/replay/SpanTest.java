package dev.vigil.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final Span HOUR = new Span(1_000_000, 4_600_000);

    @Test
    void paces() {
        assertThat(HOUR.due(OptionalLong.of(1_000_000), 50, 10)).hasValue(50);
        assertThat(HOUR.due(OptionalLong.of(1_010_000), 50, 10)).hasValue(1_050);
        assertThat(HOUR.due(OptionalLong.of(4_600_000), 50, Double.POSITIVE_INFINITY))
                .hasValue(50);
        assertThat(HOUR.due(OptionalLong.empty(), 50, 10)).isEmpty();
    }

    @Test
    void movesTheLastMessageToTheMomentInWhichItIsSentAndNoneBeyond() {
        long shift = HOUR.shiftToEndAt(9_000_000, 60);

        assertThat(HOUR.last() + shift).isEqualTo(9_060_000);
        assertThat(HOUR.first() + shift).isEqualTo(5_460_000);
    }
}
