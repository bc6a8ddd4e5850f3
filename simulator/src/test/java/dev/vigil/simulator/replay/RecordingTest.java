package dev.vigil.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private static final String FRAME = "##0136ST=32;CN=2011;PW=123456;MN=LD130133000015;CP=&&DataTime=20160824003817;"
            + "B01-Rtd=36.91;011-Rtd=231.0,011-Flag=N;060-Rtd=1.803,060-Flag=N&&";
    private static final String GOOD = FRAME + "3C00";
    private static final String BAD = FRAME + "4980";

    @Test
    void knowsItsForms() {
        assertThat(Recording.named("hj212")).contains(Recording.HJ212);
        assertThat(Recording.named("json")).contains(Recording.JSON);
        assertThat(Recording.named("xml")).isEmpty();
    }

    @Test
    void takesTopicAndTimeFromAFrameAndKeepsItsBytes() {
        RecordedMessage message = read(Recording.HJ212, GOOD);

        assertThat(message.topic()).isEqualTo("hj212/LD130133000015");
        assertThat(message.at())
                .hasValue(Instant.parse("2016-08-24T00:38:17+08:00").toEpochMilli());
        assertThat(text(message)).isEqualTo(GOOD + "\r\n");
    }

    @Test
    void sendsWhatIsNoFrameAllTheSame() {
        RecordedMessage message = read(Recording.HJ212, "01 03 00 00");

        assertThat(message.topic()).isEqualTo("hj212/unknown");
        assertThat(message.at()).isEmpty();
    }

    @Test
    void neverPutsAnMnIntoATopicThatWouldBeAnotherTopic() {
        assertThat(read(Recording.HJ212, "##0001MN=#/+;").topic()).isEqualTo("hj212/unknown");
    }

    @Test
    void movesTheTimeOfAFrameWithARightSumAndSumsAgain() {
        RecordedMessage moved = Recording.HJ212.lines().shifted(read(Recording.HJ212, GOOD), 86_400_000);

        assertThat(text(moved)).contains("DataTime=20160825003817").doesNotContain("3C00");
        assertThat(Recording.HJ212.lines().shifted(moved, -86_400_000))
                .satisfies(back -> assertThat(text(back)).isEqualTo(GOOD + "\r\n"));
    }

    @Test
    void leavesABrokenFrameBroken() {
        RecordedMessage broken = read(Recording.HJ212, BAD);

        assertThat(Recording.HJ212.lines().shifted(broken, 86_400_000)).isEqualTo(broken);
    }

    @Test
    void readsTopicPayloadAndTimeOfALine() {
        RecordedMessage message = read(
                Recording.JSON, "{\"topic\":\"vigil/v1/a/b/c\",\"payload\":{\"at\":1000,\"values\":{\"pm10\":81}}}");

        assertThat(message.topic()).isEqualTo("vigil/v1/a/b/c");
        assertThat(message.at()).hasValue(1_000);
        assertThat(text(message)).isEqualTo("{\"at\":1000,\"values\":{\"pm10\":81}}");
    }

    @Test
    void sendsAPayloadThatIsATextAsItIs() {
        RecordedMessage message = read(
                Recording.JSON, "{\"topic\":\"t\",\"sent\":\"2026-03-02T10:00:00+08:00\",\"payload\":\"not JSON\"}");

        assertThat(text(message)).isEqualTo("not JSON");
        assertThat(message.at()).hasValue(Instant.parse("2026-03-02T02:00:00Z").toEpochMilli());
    }

    @Test
    void movesEveryTimeInAPayload() {
        RecordedMessage message = read(
                Recording.JSON,
                "{\"topic\":\"t\",\"payload\":[{\"at\":1000,\"value\":1},{\"at\":\"1970-01-01T00:00:02Z\",\"value\":2}]}");

        assertThat(text(Recording.JSON.lines().shifted(message, 500)))
                .isEqualTo("[{\"at\":1500,\"value\":1},{\"at\":\"1970-01-01T00:00:02.500Z\",\"value\":2}]");
    }

    @Test
    void skipsALineThatIsNotOfTheForm() {
        assertThat(Recording.JSON.lines().read("no".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Recording.JSON.lines().read("{\"topic\":7}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static RecordedMessage read(Recording recording, String line) {
        return recording.lines().read(line.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static String text(RecordedMessage message) {
        return new String(message.payload(), StandardCharsets.UTF_8);
    }
}
