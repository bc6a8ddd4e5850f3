package dev.vigil.formats.gb26875;

import static dev.vigil.domain.observation.RejectionReason.CHECKSUM;
import static dev.vigil.domain.observation.RejectionReason.EMPTY;
import static dev.vigil.domain.observation.RejectionReason.FRAMING;
import static dev.vigil.domain.observation.RejectionReason.SYNTAX;
import static dev.vigil.domain.observation.RejectionReason.TIME_FUTURE;
import static dev.vigil.domain.observation.RejectionReason.TIME_INVALID;
import static dev.vigil.domain.observation.RejectionReason.UNKNOWN_METRIC;
import static dev.vigil.domain.observation.RejectionReason.UNSUPPORTED;
import static dev.vigil.formats.District.at;
import static dev.vigil.formats.District.find;
import static dev.vigil.formats.District.metricsOf;
import static dev.vigil.formats.District.only;
import static dev.vigil.formats.District.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Observation;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.District;
import dev.vigil.formats.Memory;
import dev.vigil.formats.Message;
import dev.vigil.formats.Readout;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Gb26875Test {
    private static final String FIRE =
            "404000000101180d11160a140000000000000605040302013000020201010300d90006000200a3c1c7f8a3b1b2e3dfc8b2b8d7dfc0c8"
                    + "000000000000000000000000000000301213010814682323";
    private static final String SYSTEM_STATE = "010101020402040009020715";
    private static final String ANALOG = "030101022801020304032003040009020715";
    private static final String TRANSMITTER_STATE = "150108040009020715";

    @Test
    void aFireReportedTwelveWeeksLate() {
        Readout readout = read(FIRE);
        Observation fire = only(readout);

        assertThat(fire.device()).isEqualTo("000000000000");
        assertThat(fire.metric()).isEqualTo("panel_fire");
        assertThat(fire.value()).isEqualTo(1);
        assertThat(fire.at()).isEqualTo(at("2020-08-01T19:18:48+08:00"));
        assertThat(fire.event()).isEqualTo("1.3.000600D9 Ａ区１层呷哺走廊");
        assertThat(readout.packets()).singleElement().satisfies(key -> {
            assertThat(key.sequence()).isZero();
            assertThat(key.modulus()).isEqualTo(65_536);
        });
    }

    @Test
    void theAcknowledgementThatTheDeviceWaitsFor() {
        byte[] answer = read(FIRE).replies().get(0).bytes();

        assertThat(HexFormat.of().formatHex(answer))
                .isEqualTo("404000000101" + "00000c06071a" + "060504030201" + "000000000000" + "0000" + "03"
                        + String.format("%02x", FireFrame.sum(answer)) + "2323");
    }

    @Test
    void theStateOfAWholeSystem() {
        Readout readout = read(frame(SYSTEM_STATE));

        assertThat(metricsOf(readout))
                .containsExactly(
                        "panel_fire",
                        "panel_fault",
                        "panel_shielded",
                        "panel_supervised",
                        "panel_started",
                        "panel_feedback",
                        "supply",
                        "backup_power_fault",
                        "panel_bus_fault");
        assertThat(find(readout, "panel_fire").value()).isZero();
        assertThat(find(readout, "panel_fault").value()).isEqualTo(1);
        assertThat(find(readout, "supply").value()).isEqualTo(1);
        assertThat(find(readout, "backup_power_fault").value()).isEqualTo(1);
        assertThat(find(readout, "panel_fault").at()).isEqualTo(at("2021-07-02T09:00:04+08:00"));
    }

    @Test
    void anAnalogValueBelongsToItsComponent() {
        Observation seen = only(read(frame(ANALOG)));

        assertThat(seen.device()).isEqualTo("000000000000/1.2.04030201");
        assertThat(seen.metric()).isEqualTo("temperature");
        assertThat(seen.value()).isEqualTo(80.0);
        assertThat(seen.unit()).isEqualTo("℃");
    }

    @Test
    void currentsAndTemperaturesOfElectricalFireDetectors() {
        assertThat(only(read(frame(ANALOG.replace("28010203040320", "11010203040920"))))
                        .metric())
                .isEqualTo("residual_current");
        assertThat(only(read(frame(ANALOG.replace("2801020304", "1201020304")))).metric())
                .isEqualTo("cable_temperature");
        assertThat(only(read(frame("03010102280102030403f6ff040009020715"))).value())
                .isEqualTo(-1.0);
    }

    @Test
    void mainsFailureOfTheDeviceItself() {
        Readout readout = read(frame(TRANSMITTER_STATE));

        assertThat(find(readout, "supply").value()).isZero();
        assertThat(find(readout, "transmitter_fault").value()).isZero();
        assertThat(find(readout, "centre_link_fault").value()).isZero();
    }

    @Test
    void whatSomebodyDid() {
        assertThat(metricsOf(read(frame("0401010204" + "00" + "040009020715")))).containsExactly("manual_alarm");
        assertThat(metricsOf(read(frame("18012101" + "040009020715"))))
                .containsExactly("panel_reset", "guard_check_answered");
    }

    @Test
    void anOperationThatNobodyDidIsRefusedAndAcknowledged() {
        Readout nothing = read(frame("1801" + "0001" + "040009020715"));

        assertThat(reasons(nothing)).containsExactly(UNSUPPORTED);
        assertThat(nothing.replies()).extracting(reply -> reply.bytes()[26]).containsExactly((byte) 3);
        assertThat(reasons(read(frame("0201" + "010300d9000600" + "8000" + "00".repeat(31) + "040009020715"))))
                .as("a component that only delays")
                .containsExactly(UNSUPPORTED);
    }

    @Test
    void aConfigurationWithoutWordsIsRefused() {
        assertThat(reasons(read(frame("1a01" + "00")))).containsExactly(UNSUPPORTED);
    }

    @Test
    void framesThatStandInADescriptionOfTheStandard() {
        String head = "404001000101203a091a090c790300000000385b01000000";
        Readout smoke = read(head + "30000202010101280a0002000200" + "20".repeat(30) + "00" + "023a091a090c462323");
        assertThat(find(smoke, "panel_fire").event()).isEqualTo("1.1.0002000A");
        assertThat(find(smoke, "panel_fire").at()).isEqualTo(District.at("2012-09-26T09:58:02+08:00"));

        assertThat(find(read(head + "0900021501" + "08023a091a090c422323"), "supply")
                        .value())
                .isZero();
        assertThat(metricsOf(read(head + "0a00021801" + "2001023a091a090c5f2323")))
                .containsExactly("guard_check_answered");
        assertThat(find(read(head + "0400021901" + "0101c72323"), "transmitter_software_version")
                        .text())
                .isEqualTo("1.1");
        assertThat(metricsOf(read(head + "0800021c01" + "023a091a090c402323")))
                .containsExactly("transmitter_clock_offset");
    }

    @Test
    void aHeartbeatIsAcknowledged() {
        Readout readout = read(frame(""));

        assertThat(metricsOf(readout)).containsExactly("heartbeat");
        assertThat(readout.replies()).extracting(reply -> reply.bytes()[26]).containsExactly((byte) 3);
    }

    @Test
    void whatASystemSaysOfItself() {
        assertThat(find(read(frame("0501" + "0102" + "030b")), "panel_software_version")
                        .text())
                .isEqualTo("3.11");
        Readout configuration = read(frame("0602" + "0101" + "04" + "b2e2cad4" + "0102" + "02" + "4f4b"));
        assertThat(configuration.decoded().observations())
                .extracting(one -> one.text())
                .containsExactly("测试", "OK");
        Readout component = read(frame("0701" + "0103" + "28" + "0a000200" + "b2e2cad4" + "00".repeat(27)));
        assertThat(find(component, "component_configuration").event()).isEqualTo("1.3.0002000A");
        assertThat(find(component, "component_configuration").text()).isEqualTo("测试");
        assertThat(find(read(frame("1a01" + "024f4b")), "transmitter_configuration")
                        .text())
                .isEqualTo("OK");
    }

    @Test
    void aClockThatIsWrongShows() {
        String noon = "0a000c06071a"; // 2026-07-06 12:00:10
        assertThat(find(read(frame("0801" + "0101" + noon)), "panel_clock_offset")
                        .value())
                .isEqualTo(10);
        assertThat(find(read(frame("1c01" + noon)), "transmitter_clock_offset").value())
                .isEqualTo(10);
    }

    @Test
    void severalObjectsOfWhichOneIsWrong() {
        Readout readout = read(frame("1503" + "08040009020715" + "0804000902" + "0d15" + "00050009020715"));

        assertThat(readout.decoded().observations()).hasSize(12);
        assertThat(reasons(readout)).containsExactly(TIME_INVALID);
    }

    @Test
    void aComponentThatIsWellAgainDoesNotClearThePanel() {
        String normal = "0201" + "010300d90006000100" + "00".repeat(31) + "040009020715";

        assertThat(metricsOf(read(frame(normal)))).containsExactly("component_normal");
    }

    @Test
    void brokenFramesHaveTheirReasons() {
        assertThat(reasons(read(FIRE.replace("682323", "432323")))).containsExactly(CHECKSUM);
        assertThat(reasons(read(FIRE.replace("682323", "682313")))).containsExactly(FRAMING);
        assertThat(reasons(read(FIRE.substring(0, 100)))).containsExactly(FRAMING);
        assertThat(reasons(read("314055" + FIRE.substring(6)))).containsExactly(FRAMING);
        assertThat(reasons(read("3140" + FIRE.substring(4)))).containsExactly(FRAMING);
        assertThat(reasons(read(""))).containsExactly(EMPTY);
        assertThat(reasons(read(frame("0901010203")))).containsExactly(UNSUPPORTED);
        assertThat(reasons(read(frame("0501010203")))).containsExactly(SYNTAX);
        assertThat(reasons(read(frame("1a01" + "05" + "4142")))).containsExactly(SYNTAX);
        assertThat(reasons(read(frame("190101010101")))).containsExactly(SYNTAX);
        assertThat(reasons(read(frame("01")))).containsExactly(SYNTAX);
        assertThat(reasons(read(frame("0100")))).containsExactly(SYNTAX);
        assertThat(reasons(read(frame("0102" + SYSTEM_STATE.substring(4))))).containsExactly(SYNTAX);
        assertThat(reasons(read(frame(ANALOG.replace("0304032003", "0304632003")))))
                .containsExactly(UNKNOWN_METRIC);
        assertThat(reasons(read(frame(TRANSMITTER_STATE.replace("020715", "020763")))))
                .containsExactly(TIME_FUTURE);
    }

    @Test
    void aWrongSumIsDeniedAndTheNextFrameIsStillRead() {
        Readout readout = read(FIRE.replace("682323", "432323") + FIRE);

        assertThat(reasons(readout)).containsExactly(CHECKSUM);
        assertThat(metricsOf(readout)).containsExactly("panel_fire");
        assertThat(readout.replies()).extracting(reply -> reply.bytes()[26]).containsExactly((byte) 6, (byte) 3);
    }

    @Test
    void missingNumbersAreCounted() {
        Memory memory = new Memory();
        read(memory, numbered(65_534));

        assertThat(read(memory, numbered(65_535)).counters()).isEmpty();
        assertThat(read(memory, numbered(2)).counters()).containsEntry("gb26875.missing", 2L);
        assertThat(read(memory, numbered(2)).counters()).isEmpty();
        assertThat(read(memory, numbered(40_000)).counters()).isEmpty();
    }

    private static Readout read(Memory memory, String hex) {
        Message message = Message.ofFile(HexFormat.of().parseHex(hex), District.RECEIVED);
        return District.format("gb26875").read(message, DeviceSettings.none(), memory);
    }

    private static Readout read(String hex) {
        Message message = Message.ofFile(HexFormat.of().parseHex(hex), District.RECEIVED);
        return District.format("gb26875").read(message, DeviceSettings.none());
    }

    private static String numbered(int serial) {
        byte[] frame = HexFormat.of().parseHex(frame(TRANSMITTER_STATE));
        frame[2] = (byte) serial;
        frame[3] = (byte) (serial >> 8);
        frame[frame.length - 3] = (byte) FireFrame.sum(frame);
        return HexFormat.of().formatHex(frame);
    }

    /** The application data in the head of a real frame. */
    private static String frame(String data) {
        int length = data.length() / 2;
        String head = FIRE.substring(0, 48) + String.format("%02x%02x", length & 0xFF, length >> 8) + "02";
        byte[] frame = HexFormat.of().parseHex(head + data + "002323");
        frame[frame.length - 3] = (byte) FireFrame.sum(frame);
        return HexFormat.of().formatHex(frame);
    }
}
