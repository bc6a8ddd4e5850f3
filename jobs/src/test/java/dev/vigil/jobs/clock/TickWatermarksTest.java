package dev.vigil.jobs.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TickWatermarksTest {
    private final List<Long> said = new ArrayList<>();
    private final TickWatermarks watermarks = new TickWatermarks();

    @Test
    void waitsUntilEveryWriterHasTicked() {
        tick(0, 2, 1000);
        assertThat(said).isEmpty();
        tick(1, 2, 900);
        assertThat(said).containsExactly(900L);
    }

    @Test
    @DisplayName(
            "One silent premise holds nobody back: the clock is that of the writers, who tick without traffic (lesson 7)")
    void followsTheSlowestWriterAndNeverGoesBack() {
        tick(0, 2, 1000);
        tick(1, 2, 1000);
        tick(0, 2, 2000);
        tick(1, 2, 1500);
        assertThat(said).containsExactly(1000L, 1500L);
    }

    @Test
    void isNotMovedByOrdinaryRecords() {
        tick(0, 1, 1000);
        watermarks.onEvent(LogRecord.said("premise", new byte[] {1}, 9000), 9000, output());
        assertThat(said).containsExactly(1000L);
    }

    @Test
    void startsAnewWhenTheNumberOfWritersChanges() {
        tick(0, 2, 1000);
        tick(1, 2, 1000);
        tick(0, 3, 2000);
        tick(1, 3, 2000);
        assertThat(said).containsExactly(1000L);
        tick(2, 3, 2000);
        assertThat(said).containsExactly(1000L, 2000L);
    }

    private void tick(int writer, int writers, long time) {
        watermarks.onEvent(LogRecord.tick(writer, writers, time, 0), time, output());
    }

    private WatermarkOutput output() {
        return new WatermarkOutput() {
            @Override
            public void emitWatermark(Watermark watermark) {
                said.add(watermark.getTimestamp());
            }

            @Override
            public void markIdle() {
                throw new AssertionError("a partition with ticks is never idle");
            }

            @Override
            public void markActive() {
                throw new AssertionError("a partition with ticks is never idle");
            }
        };
    }
}
