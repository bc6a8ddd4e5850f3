package dev.vigil.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.console.status.PartReport;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorReportTest {
    private static final Map<String, Long> BUSY = Map.of(
            "connections", 12L, "frames", 340L, "frames_delivered", 338L, "unconfirmed", 2L, "frames_unclaimed", 0L);

    @Test
    void aDoorThatServesSaysWhatCameAndWhatWasHandedOn() {
        PartReport report = DoorReport.of(true, true, BUSY);

        assertThat(report.live()).isTrue();
        assertThat(report.detail().zh()).isEqualTo("12 台设备在线，收到 340 包，送达 338 包，等待确认 2 包");
        assertThat(report.detail().en())
                .isEqualTo("12 devices connected, 340 frames received, 338 delivered, 2 not confirmed yet");
    }

    @Test
    void framesThatNobodyTookAreNotKeptBack() {
        Map<String, Long> counts = Map.of("frames", 5L, "frames_unclaimed", 2L, "frames_refused", 1L);

        assertThat(DoorReport.of(true, true, counts).detail().zh()).endsWith("，无人接收 3 包");
        assertThat(DoorReport.of(true, true, counts).detail().en()).endsWith(", 3 that nobody took");
    }

    @Test
    void aDoorCutOffFromTheBrokerIsNotLive() {
        assertThat(DoorReport.of(true, false, BUSY).live()).isFalse();
        assertThat(DoorReport.of(true, false, BUSY).detail().en()).contains("devices get no answer");
    }

    @Test
    void aDoorThatIsShutIsNotLive() {
        assertThat(DoorReport.of(false, true, BUSY).live()).isFalse();
    }
}
