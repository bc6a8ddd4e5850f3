package dev.vigil.connector.mqtt.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonCodeTest {

    @Test
    void anotherClientWithOurIdEndsTheTask() {
        assertThat(ReasonCode.of(0x8E)).isEqualTo(ReasonCode.TAKEN_OVER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x84, 0x85, 0x86, 0x87, 0x8A, 0x8C})
    void whatWouldBeRefusedAgainIsNotTriedAgain(int code) {
        assertThat(ReasonCode.of(code)).isEqualTo(ReasonCode.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x80, 0x88, 0x89, 0x8B, 0x8D, 0x93, 0x97, 0x98})
    void theRestIsTriedAgain(int code) {
        assertThat(ReasonCode.of(code)).isEqualTo(ReasonCode.TRANSIENT);
    }
}
