package dev.vigil.formats.hj212;

import static dev.vigil.domain.observation.RejectionReason.CHECKSUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.formats.District;
import dev.vigil.formats.Readout;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrcRuleTest {
    private static final String SEGMENT =
            "QN=20240601085857223;ST=32;CN=1011;PW=123456;MN=010000A8900016F000169DC0;Flag=9;CP=&&&&";

    @Test
    void onlyTheSumOfTheStandardUnlessTheDeviceIsKnownToDiffer() {
        assertThat(match("", "2200")).isEqualTo("standard");
        assertThat(match("", "CCF4")).isEqualTo("none");
        assertThat(match("modbus", "CCF4")).isEqualTo("modbus");
        assertThat(match("modbus", "2200")).isEqualTo("none");
        assertThat(match("standard, modbus-swapped", "F4CC")).isEqualTo("modbus-swapped");
        assertThat(match("standard, modbus-swapped", "2200")).isEqualTo("standard");
    }

    @Test
    void waysOfWriting() {
        assertThat(match("modbus", "ccf4")).isEqualTo("none");
        assertThat(match("modbus lower-case", "ccf4")).isEqualTo("modbus+lower-case");
        assertThat(match("lower-case", "2200")).isEqualTo("standard");
        byte[] zero = District.bytes("MN=");
        String padded = "";
        for (int i = 0; !padded.startsWith("0"); i++) {
            zero = District.bytes("MN=" + i);
            padded = String.format("%04X", Crc.STANDARD.of(zero, 0, zero.length));
        }
        String unpadded = padded.replaceFirst("^0+", "");
        assertThat(CrcRule.of("").match(zero, 0, zero.length, unpadded)).isEmpty();
        assertThat(CrcRule.of("unpadded").match(zero, 0, zero.length, unpadded)).contains("standard+unpadded");
    }

    @Test
    void theVariantThatMatchedIsCounted() {
        String frame = Samples.frame("ST=39;CN=2011;MN=1234;CP=&&DataTime=20260706100000;a34002-Rtd=1&&");
        byte[] segment = District.bytes(frame.substring(6, frame.length() - 6));
        String modbus = String.format("%04x", Crc.MODBUS.of(segment, 0, segment.length));
        String changed = frame.substring(0, frame.length() - 6) + modbus + "\r\n";

        Readout readout = District.read("hj212", changed, Map.of("crc", "standard modbus lower-case"));

        assertThat(readout.counters()).containsExactly(Map.entry("hj212.crc.modbus+lower-case", 1L));
        assertThat(District.reasons(District.read("hj212", changed))).containsExactly(CHECKSUM);
    }

    private static String match(String setting, String declared) {
        byte[] bytes = District.bytes(SEGMENT);
        return CrcRule.of(setting).match(bytes, 0, bytes.length, declared).orElse("none");
    }
}
