package dev.vigil.formats.hj212;

import static dev.vigil.formats.District.metricsOf;
import static dev.vigil.formats.District.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.District;
import dev.vigil.formats.Memory;
import dev.vigil.formats.Message;
import dev.vigil.formats.Readout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SplitPacketsTest {
    private final Memory memory = new Memory();

    @Test
    void partsThatCanBeReadAloneAreReadAtOnce() {
        Readout first = read(part(2, 1, "534", "DataTime=20260706100000;w01018-Rtd=1"), 0);
        Readout second = read(part(2, 2, "535", "DataTime=20260706100000;w21003-Rtd=2"), 0);

        assertThat(metricsOf(first)).containsExactly("cod");
        assertThat(metricsOf(second)).containsExactly("nh3n");
    }

    @Test
    void partsWithoutATimeWaitForTheOthersInAnyOrder() {
        assertThat(metricsOf(read(part(3, 3, "536", "01-Rtd=3"), 0))).isEmpty();
        assertThat(reasons(read(part(3, 2, "535", "td=2;w210"), 0))).isEmpty();
        Readout whole = read(part(3, 1, "534", "DataTime=20260706100000;w01018-R"), 0);

        assertThat(metricsOf(whole)).containsExactly("cod", "tn");
        assertThat(District.find(whole, "cod").value()).isEqualTo(2);
    }

    @Test
    void aPartSurvivesARestart() throws IOException {
        read(part(2, 1, "534", "DataTime=20260706100000;w01018-R"), 0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        memory.write(new DataOutputStream(bytes));
        Memory restored = Memory.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        Readout whole = read(restored, part(2, 2, "535", "td=7"), 0);
        assertThat(District.find(whole, "cod").value()).isEqualTo(7);
    }

    @Test
    void aPartThatStaysAloneIsRefusedWithItsBytes() {
        String lonely = part(2, 2, "535", "w01018-Rtd=7");
        read(lonely, 0);
        Readout later = read(part(2, 1, "900", "DataTime=20260706100000;w01018-R"), 61_000);

        assertThat(reasons(later)).containsExactly(RejectionReason.FRAMING);
        assertThat(later.decoded().rejections().get(0).raw()).isEqualTo(District.bytes(lonely));
        assertThat(reasons(District.read("hj212", lonely))).containsExactly(RejectionReason.FRAMING);
    }

    @Test
    void partsOfDifferentUploadsAreNotMixed() {
        read(part(2, 1, "534", "DataTime=20260706100000;w01018-R"), 0);
        String another = part(2, 2, "535", "td=7").replace("QN=20260706103000", "QN=20260706103030");
        Readout mixed = read(Samples.frame(another.substring(6, another.length() - 6)), 30_000);

        assertThat(metricsOf(mixed)).isEmpty();
        assertThat(reasons(mixed)).containsExactly(RejectionReason.FRAMING);
    }

    @Test
    void aFloodOfPartsStaysWithinItsMegabyte() throws IOException {
        String filler = "x".repeat(9_000);
        for (int i = 0; i < 1_000; i++) {
            String segment =
                    "QN=20260706103000000;ST=32;CN=2011;PW=1;MN=m" + i + ";Flag=6;PNUM=2;PNO=2;CP=&&" + filler + "&&";
            read(Samples.frame(segment), 0);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        memory.write(new DataOutputStream(bytes));
        assertThat(bytes.size()).isLessThan(1_200_000);
    }

    @Test
    void numbersThatMakeNoSense() {
        assertThat(reasons(read(part(2, 7, "534", "w01018-Rtd=7"), 0))).containsExactly(RejectionReason.FRAMING);
        assertThat(reasons(read(part(100_000, 1, "534", "w01018-Rtd=7"), 0))).containsExactly(RejectionReason.FRAMING);
    }

    private Readout read(String payload, long later) {
        return read(memory, payload, later);
    }

    private static Readout read(Memory memory, String payload, long later) {
        Message message = Message.ofFile(District.bytes(payload), District.RECEIVED + later);
        return District.format("hj212").read(message, DeviceSettings.none(), memory);
    }

    private static String part(int count, int number, String millis, String contents) {
        return Samples.frame("QN=20260706103000" + millis + ";ST=32;CN=2011;PW=1;MN=1234;Flag=6;PNUM=" + count + ";PNO="
                + number + ";CP=&&" + contents + "&&");
    }
}
