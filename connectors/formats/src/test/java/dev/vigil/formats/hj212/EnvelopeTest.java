package dev.vigil.formats.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.formats.District;
import dev.vigil.formats.hj212.Envelope.Sum;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final String HEAD =
            "QN=20160801085857223;ST=32;CN=%s;PW=100000;MN=010000A8900016F000169DC0;Flag=%s;";

    @Test
    void dataAreAcknowledgedInTheEditionOfTheDevice() {
        assertThat(answer(segment("2011", "5")))
                .isEqualTo("QN=20160801085857223;ST=91;CN=9014;PW=100000;MN=010000A8900016F000169DC0;Flag=4;CP=&&&&");
        assertThat(answer(segment("2061", "9"))).contains("CN=9014", "Flag=8");
        assertThat(answer(segment("2011", "1")))
                .isEqualTo("ST=91;CN=9014;PW=100000;MN=010000A8900016F000169DC0;Flag=0;CP=&&QN=20160801085857223&&");
    }

    @Test
    void noticesOfDevicesAreAcknowledgedAsSuch() {
        assertThat(answer(segment("1013", "5"))).contains("CN=9013");
        assertThat(answer(segment("2072", "1"))).contains("CN=9013");
    }

    @Test
    void whoAsksForNoAnswerGetsNone() {
        assertThat(envelope(segment("2011", "4")).answer()).isEmpty();
        assertThat(envelope(segment("9012", "5")).answer()).isEmpty();
    }

    @Test
    void everySumOfTheFieldIsTaken() {
        byte[] frame = Answers.frame(bytes(segment("2011", "5")));
        assertThat(sum(frame)).isEqualTo(Sum.RIGHT);

        byte[] wrong = frame.clone();
        wrong[60]++;
        assertThat(sum(wrong)).isEqualTo(Sum.WRONG);
        assertThat(Envelope.of(frameOf(wrong)).answer()).isEmpty();
    }

    @Test
    void aSealedFrameIsAnsweredThoughItsSumCannotBeKnown() {
        byte[] sealed = Answers.sealedFrame(bytes(segment("2011", "9")), "0123456789abcdef");
        Envelope envelope = Envelope.of(frameOf(sealed));

        assertThat(envelope.sum()).isEqualTo(Sum.SEALED);
        assertThat(envelope.device()).isEqualTo("010000A8900016F000169DC0");
        assertThat(envelope.answer()).isPresent();
    }

    @Test
    void aFrameWithoutADeviceHasNobodyToAnswer() {
        Envelope envelope = envelope("ST=32;CN=2011;PW=1;Flag=5;CP=&&DataTime=20160801085857;w01018-Rtd=1&&");

        assertThat(envelope.device()).isEmpty();
        assertThat(envelope.answer()).isEmpty();
    }

    private static String segment(String cn, String flag) {
        return HEAD.formatted(cn, flag) + "CP=&&DataTime=20160801085857;w01018-Rtd=41.5,w01018-Flag=N&&";
    }

    private static Envelope envelope(String segment) {
        return Envelope.of(frameOf(Answers.frame(bytes(segment))));
    }

    private static String answer(String segment) {
        byte[] frame = envelope(segment).answer().orElseThrow();
        assertThat(sum(frame)).isEqualTo(Sum.RIGHT);
        String text = new String(frame, StandardCharsets.UTF_8);
        return text.substring(6, text.length() - 6);
    }

    private static Sum sum(byte[] frame) {
        return Envelope.of(frameOf(frame)).sum();
    }

    private static Frame frameOf(byte[] frame) {
        return (Frame) new FrameReader().feed(frame).get(0);
    }

    private static byte[] bytes(String text) {
        return District.bytes(text);
    }
}
