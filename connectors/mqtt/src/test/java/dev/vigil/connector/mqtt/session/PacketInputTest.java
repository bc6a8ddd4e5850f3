package dev.vigil.connector.mqtt.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacketInputTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void whatPahoCanTakePassesUnchanged() throws Exception {
        String packets = "20 03 00 00 00" + "90 04 0001 00 01" + "32 08 0003 612f62 0007 00 41".replace("08", "09");
        assertThat(cleaned(packets)).isEqualTo(plain(packets));
    }

    @Test
    void aControlCharacterInATopicIsReplaced() throws Exception {
        assertThat(cleaned("32 07 0002 6101 0007 00")).isEqualTo(plain("32 09 0004 61efbfbd 0007 00"));
    }

    @Test
    void aCharacterThatIsNoneIsReplaced() throws Exception {
        assertThat(cleaned("30 07 0004 61efbfbe 00")).isEqualTo(plain("30 07 0004 61efbfbd 00"));
    }

    @Test
    void aTopicInChinesePassesUnchanged() throws Exception {
        String topic = HEX.formatHex("海港区".getBytes(StandardCharsets.UTF_8));
        assertThat(cleaned("30 0c 0009" + topic + "00")).isEqualTo(plain("30 0c 0009" + topic + "00"));
    }

    @Test
    void thePropertiesOfAMessageAreDropped() throws Exception {
        assertThat(cleaned("30 0b 0001 61 06 03 0003 010203 41")).isEqualTo(plain("30 05 0001 61 00 41"));
    }

    @Test
    void aReceiveMaximumThatPahoReadsAsNegativeIsLowered() throws Exception {
        assertThat(cleaned("20 0e 00 00 0b 11 00000010 21 ffff 22 0010"))
                .isEqualTo(plain("20 0e 00 00 0b 11 00000010 21 7fff 22 0000"));
    }

    @Test
    void aMessageWithoutATopicEndsTheConnection() {
        assertThatThrownBy(() -> cleaned("30 03 0000 00")).isInstanceOf(IOException.class);
    }

    @Test
    void aPacketBeyondTheAgreedSizeEndsTheConnection() {
        assertThatThrownBy(() -> cleaned("30 ffff7f"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("at most 1000");
    }

    @Test
    void aMalformedLengthEndsTheConnection() {
        assertThatThrownBy(() -> cleaned("30 ffffffff01 00")).isInstanceOf(IOException.class);
    }

    @Test
    void nothingIsLostWhenReadsTimeOutInTheMidstOfAPacket() throws Exception {
        byte[] packets = HEX.parseHex(plain("20 03 00 00 00 32 07 0002 6101 0007 00 90 04 0001 00 01"));
        PacketInput in = new PacketInput(new Stuttering(packets), 1_000);
        StringBuilder read = new StringBuilder();
        for (int b = 0; b >= 0; ) {
            try {
                b = in.read();
                read.append(b < 0 ? "" : HEX.toHexDigits((byte) b));
            } catch (SocketTimeoutException e) {
                // as Paho does: try again
            }
        }
        assertThat(read.toString()).isEqualTo(plain("20 03 00 00 00 32 09 0004 61efbfbd 0007 00 90 04 0001 00 01"));
    }

    /** Whatever a broker passes on: an IOException at worst, never a RuntimeException that kills a thread. */
    @Test
    void noBytesAtAllDoWorseThanEndTheConnection() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (bytes.length > 2) {
                bytes[0] = (byte) (random.nextBoolean() ? 0x32 : 0x20);
                bytes[1] = (byte) (bytes.length - 2);
            }
            try {
                new PacketInput(new ByteArrayInputStream(bytes), 1_000).readAllBytes();
            } catch (IOException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        }
    }

    private static String cleaned(String packets) throws IOException {
        return HEX.formatHex(
                new PacketInput(new ByteArrayInputStream(HEX.parseHex(plain(packets))), 1_000).readAllBytes());
    }

    private static String plain(String hex) {
        return hex.replace(" ", "");
    }

    /** One byte, one time-out, and so on. */
    private static final class Stuttering extends InputStream {
        private final ByteArrayInputStream bytes;
        private boolean late;

        Stuttering(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            late = !late;
            if (late) {
                throw new SocketTimeoutException("late");
            }
            return bytes.read(target, offset, 1);
        }
    }
}
