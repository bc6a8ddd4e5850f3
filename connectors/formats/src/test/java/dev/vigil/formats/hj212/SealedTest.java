package dev.vigil.formats.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.District;
import dev.vigil.formats.Message;
import dev.vigil.formats.Readout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealedTest {
    private static final String KEY = "0000000000000000";
    private static final String SEGMENT = "QN=20260706103000000;ST=32;CN=2011;PW=123456;MN=1234;Flag=8;CP=&&"
            + "DataTime=20260706100000;w01018-Rtd=40.5,w01018-Flag=N&&";

    @Test
    void theVectorOfTheCipherStandard() {
        HexFormat hex = HexFormat.of();
        Sm4 sm4 = Sm4.of("0123456789abcdeffedcba9876543210").orElseThrow();
        byte[] plain = hex.parseHex("0123456789abcdeffedcba9876543210");

        assertThat(hex.formatHex(sm4.encrypt(plain))).isEqualTo("681edf34d206965e86b3e94f536e4246");
        assertThat(sm4.decrypt(sm4.encrypt(plain))).isEqualTo(plain);
    }

    @Test
    void aSealedPacketIsOpenedWithTheKeyOfItsDevice() {
        byte[] frame = Answers.sealedFrame(District.bytes(SEGMENT), KEY);

        assertThat(new String(frame, StandardCharsets.ISO_8859_1))
                .doesNotContain("w01018")
                .endsWith("&&"
                        + new String(
                                Arrays.copyOfRange(frame, frame.length - 6, frame.length),
                                StandardCharsets.ISO_8859_1));
        assertThat(District.only(read(frame, Map.of("sm4-key", KEY))).value()).isEqualTo(40.5);
        assertThat(District.only(read(frame, Map.of("sm4-key", "30".repeat(16))))
                        .value())
                .isEqualTo(40.5);
    }

    @Test
    void cipherBytesInThePrintedForm() {
        byte[] raw = Answers.sealedFrame(District.bytes(SEGMENT), KEY);
        byte[] segment = Arrays.copyOfRange(raw, 6, raw.length - 6);
        int begin = SEGMENT.indexOf("CP=&&") + 5;
        int whole = (SEGMENT.length() - 2 - begin) / 16 * 16;
        StringBuilder printed = new StringBuilder(SEGMENT.substring(0, begin)).append('{');
        for (int i = begin; i < begin + whole; i++) {
            printed.append(String.format(i == begin ? "0x%02X" : ",0x%02X", segment[i]));
        }
        printed.append('}').append(SEGMENT.substring(begin + whole));
        String crc = new String(raw, raw.length - 6, 4, StandardCharsets.US_ASCII);
        String frame = String.format("##%04d%s%s\r\n", printed.length(), printed, crc);

        assertThat(District.only(read(District.bytes(frame), Map.of("sm4-key", KEY)))
                        .value())
                .isEqualTo(40.5);
    }

    @Test
    void withoutTheRightKeyItIsRefusedForThatReason() {
        byte[] frame = Answers.sealedFrame(District.bytes(SEGMENT), KEY);

        for (Map<String, String> settings :
                List.of(Map.<String, String>of(), Map.of("sm4-key", "11".repeat(16)), Map.of("sm4-key", "short"))) {
            assertThat(District.reasons(read(frame, settings))).containsExactly(RejectionReason.ENCRYPTION);
        }
    }

    @Test
    void aPlainPacketOfADeviceWithAKeyIsReadAsItIs() {
        assertThat(District.only(read(Answers.frame(District.bytes(SEGMENT)), Map.of("sm4-key", KEY)))
                        .value())
                .isEqualTo(40.5);
    }

    private static Readout read(byte[] frame, Map<String, String> settings) {
        return District.format("hj212").read(Message.ofFile(frame, District.RECEIVED), mn -> settings);
    }
}
