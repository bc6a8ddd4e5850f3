package dev.vigil.connector.influxdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineProtocolTest {
    private static final int LONGEST = 1_000;

    @Test
    void writesEveryKindOfFieldWithSortedTags() {
        InfluxPoint point = InfluxPoint.of("air")
                .tag("premise", "p1")
                .tag("device", "d1")
                .field("value", 81.5)
                .field("count", 3L)
                .field("ok", true)
                .field("text", "a \"b\" \\ c")
                .at(1_700_000_000_000L);

        assertThat(line(point))
                .isEqualTo("air,device=d1,premise=p1 "
                        + "count=3i,ok=true,text=\"a \\\"b\\\" \\\\ c\",value=81.5 1700000000000");
    }

    @Test
    void escapesWhatHasAMeaning() {
        InfluxPoint point = InfluxPoint.of("air quality,x")
                .tag("de vice", "a=b, c")
                .field("v=1", 1.0)
                .at(5);

        assertThat(line(point)).isEqualTo("air\\ quality\\,x,de\\ vice=a\\=b\\,\\ c v\\=1=1.0 5");
    }

    @Test
    void keepsEveryDigitOfANumber() {
        assertThat(line(value(0.1 + 0.2))).contains("value=0.30000000000000004 ");
        assertThat(line(value(1e300))).contains("value=1" + "0".repeat(300) + ".0 ");
        assertThat(line(value(Double.MIN_VALUE))).matches("air value=0\\.0+49 1");
        assertThat(line(value(-0.0))).contains("value=-0.0 ");
    }

    @Test
    void leavesOutEmptyTags() {
        assertThat(line(InfluxPoint.of("air").tag("device", "").field("v", 1.0).at(1)))
                .isEqualTo("air v=1.0 1");
    }

    @Test
    void countsTheBytesOfForeignLetters() {
        BufferedLine line = LineProtocol.line(
                InfluxPoint.of("空气").tag("device", "é𝄞").field("v", 1.0).at(1), LONGEST);

        assertThat(line.refusal()).isNull();
        assertThat(line.bytes()).isEqualTo(line.text().getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumberInsteadOfDroppingItInSilence(double number) {
        assertThat(refusal(value(number))).isEqualTo("field value: not a finite number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nair v=2", "a\r", "a\u0000", "a\\", "a\\b", "a\u0085", "a\ud800"})
    void refusesCharactersThatWouldMoveTheBordersOfAPoint(String text) {
        assertThat(refusal(InfluxPoint.of("air")
                        .tag("device", text)
                        .field("v", 1.0)
                        .at(1)))
                .startsWith("tag: the character U+");
        assertThat(refusal(InfluxPoint.of("air").tag(text, "x").field("v", 1.0).at(1)))
                .startsWith("tag: the character U+");
        assertThat(refusal(InfluxPoint.of("air").field(text, 1.0).at(1))).startsWith("field: the character U+");
        assertThat(refusal(InfluxPoint.of(text).field("v", 1.0).at(1))).startsWith("measurement: the character U+");
    }

    @Test
    void refusesNamesThatStoresDropOrReadAsTheTime() {
        assertThat(refusal(InfluxPoint.of("air").field("time", 1.0).at(1))).contains("reserved");
        assertThat(refusal(InfluxPoint.of("air")
                        .tag("timestamp", "x")
                        .field("v", 1.0)
                        .at(1)))
                .contains("reserved");
        assertThat(refusal(InfluxPoint.of("#air").field("v", 1.0).at(1))).contains("comment");
        assertThat(refusal(InfluxPoint.of("").field("v", 1.0).at(1))).contains("empty name");
    }

    @Test
    void refusesAPointWithoutFields() {
        assertThat(refusal(InfluxPoint.of("air").tag("device", "d1").at(1))).isEqualTo("a point without fields");
    }

    @Test
    void refusesALineThatIsTooLong() {
        assertThat(refusal(
                        InfluxPoint.of("air").field("text", "x".repeat(LONGEST)).at(1)))
                .contains("at most 1000 are sent");
    }

    private static InfluxPoint value(double number) {
        return InfluxPoint.of("air").field("value", number).at(1);
    }

    private static String line(InfluxPoint point) {
        BufferedLine line = LineProtocol.line(point, LONGEST);
        assertThat(line.refusal()).isNull();
        return line.text();
    }

    private static String refusal(InfluxPoint point) {
        return LineProtocol.line(point, LONGEST).refusal();
    }
}
