package dev.vigil.simulator.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Hj212FrameTest {
    @ParameterizedTest
    @CsvSource({
        "1C80, 'QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&'",
        "2200, 'QN=20240601085857223;ST=32;CN=1011;PW=123456;MN=010000A8900016F000169DC0;Flag=9;CP=&&&&'"
    })
    void sumsAsTheStandardsDo(String sum, String segment) {
        String frame = new String(Hj212Frame.around(segment), StandardCharsets.UTF_8);

        assertThat(frame).startsWith("##").endsWith("&&" + sum + "\r\n");
        assertThat(frame.substring(2, 6)).isEqualTo(String.format("%04d", segment.length()));
    }

    @Test
    void countsBytesAndNotCharacters() {
        assertThat(new String(Hj212Frame.around("CP=&&门&&"), StandardCharsets.UTF_8))
                .startsWith("##0010CP=");
    }

    @Test
    void writesARealDustFrameByteForByte() {
        byte[] frame = Hj212Frame.realTime(
                "20180821142509000",
                "39",
                "690000D5800028F889221AC0",
                "20180821142509",
                List.of(
                        "a34004-Rtd=0.0",
                        "a34002-Rtd=0.0",
                        "a34001-Rtd=0.0",
                        "LA-Rtd=0.0",
                        "a01001-Rtd=0.0",
                        "a01002-Rtd=0.0",
                        "a01006-Rtd=0.0",
                        "a01007-Rtd=0.0",
                        "a01008-Rtd=0"));

        assertThat(frame)
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("##0239QN=20180821142509000;ST=39;CN=2011;"
                        + "PW=123456;MN=690000D5800028F889221AC0;Flag=4;CP=&&DataTime=20180821142509;a34004-Rtd=0.0;"
                        + "a34002-Rtd=0.0;a34001-Rtd=0.0;LA-Rtd=0.0;a01001-Rtd=0.0;a01002-Rtd=0.0;a01006-Rtd=0.0;"
                        + "a01007-Rtd=0.0;a01008-Rtd=0&&E541\r\n");
    }
}
