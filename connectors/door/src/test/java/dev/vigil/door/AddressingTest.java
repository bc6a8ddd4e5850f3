package dev.vigil.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AddressingTest {
    private final Addressing addressing = new Addressing("hj212");

    @Test
    void aDeviceHasItsOwnTopic() {
        assertThat(addressing.of("010000A8900016F000169DC0")).isEqualTo("hj212/010000A8900016F000169DC0");
        assertThat(addressing.of("JLYP01_AIR01_0001")).isEqualTo("hj212/JLYP01_AIR01_0001");
    }

    @Test
    void noNameLeadsElsewhere() {
        for (String name : new String[] {"", "+", "#", "a/b", "/", "$SYS", "a\u0000", "企业", "x".repeat(65)}) {
            assertThat(addressing.of(name)).isEqualTo("hj212/-");
        }
    }

    @Test
    void aTornFrameIsToldFromOtherBytes() {
        assertThat(Addressing.isTornFrame(bytes("##0136ST=32;CN=2011"))).isTrue();
        assertThat(Addressing.isTornFrame(bytes("010300000002c40b"))).isFalse();
        assertThat(Addressing.isTornFrame(bytes("##"))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
