package dev.vigil.connector.influxdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class BufferedLinesSerializerTest {
    private final BufferedLinesSerializer serializer = new BufferedLinesSerializer();

    @Test
    void whatComesBackIsWhatWentIn() throws IOException {
        BufferedLines lines = new BufferedLines(List.of(
                BufferedLine.of("air,device=中 v=1.0 5", null),
                BufferedLine.of("a point in words", "field v: not a finite number")));

        assertThat(serializer.deserialize(serializer.getVersion(), serializer.serialize(lines)))
                .isEqualTo(lines);
    }

    @Test
    void readsTheStateOfTheFirstRelease() throws IOException {
        byte[] state = HexFormat.of()
                .parseHex("00000002" + "00000007" + "6120763d312035" + "00" + "00000001" + "78" + "01" + "00000003"
                        + "6e6f21");

        assertThat(serializer.deserialize(1, state))
                .isEqualTo(new BufferedLines(List.of(BufferedLine.of("a v=1 5", null), BufferedLine.of("x", "no!"))));
    }

    @Test
    void refusesAVersionItDoesNotKnow() {
        assertThatThrownBy(() -> serializer.deserialize(2, new byte[0])).isInstanceOf(IOException.class);
    }
}
