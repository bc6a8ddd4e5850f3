package dev.vigil.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.observation.Quality;
import dev.vigil.jobs.clock.LogRecord;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.Test;

class DropDuplicatesTest {
    @Test
    void letsEachReadingThroughOnce() throws Exception {
        try (var harness = harness()) {
            harness.processElement(reading(1000, 5, 1100), 0);
            harness.processElement(reading(1000, 5, 1200), 0);
            harness.processElement(reading(2000, 5, 2100), 0);
            assertThat(times(harness.extractOutputValues())).containsExactly(1000L, 2000L);
        }
    }

    @Test
    void letsACorrectionThrough() throws Exception {
        try (var harness = harness()) {
            harness.processElement(reading(1000, 5, 1100), 0);
            harness.processElement(reading(1000, 6, 1200), 0);
            assertThat(harness.extractOutputValues()).hasSize(2);
        }
    }

    @Test
    void remembersOverARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var harness = harness()) {
            harness.processElement(reading(1000, 5, 1100), 0);
            snapshot = harness.snapshot(1, 1);
        }
        try (var restored = new KeyedOneInputStreamOperatorTestHarness<>(
                new org.apache.flink.streaming.api.operators.KeyedProcessOperator<>(new DropDuplicates()),
                Observation::device,
                Types.STRING)) {
            restored.initializeState(snapshot);
            restored.open();
            restored.processElement(reading(1000, 5, 1300), 0);
            assertThat(restored.extractOutputValues()).isEmpty();
        }
    }

    @Test
    void stampsTheTimeUpToWhichNothingWaits() throws Exception {
        try (var harness = harness()) {
            harness.processWatermark(5000);
            harness.processElement(reading(1000, 5, 6000), 0);
            assertThat(harness.extractOutputValues().get(0).time())
                    .as("behind the tick that says 5000")
                    .isEqualTo(5001);
        }
    }

    @Test
    void followsTheReadingsWhileABacklogIsRead() throws Exception {
        try (var harness = harness()) {
            harness.processElement(reading(1000, 5, 90_000), 0);
            harness.processElement(reading(200_000, 5, 90_000), 0);
            assertThat(harness.extractOutputValues().stream().map(LogRecord::time))
                    .as("its own time, but never later than its arrival")
                    .containsExactly(1000L, 90_000L);
        }
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Observation, LogRecord> harness() throws Exception {
        return ProcessFunctionTestHarnesses.forKeyedProcessFunction(
                new DropDuplicates(), Observation::device, Types.STRING);
    }

    private static Observation reading(long at, double value, long received) {
        return Observation.of("d-1", "pm10", at, value, Quality.NORMAL)
                .placed("p-1", "d-1")
                .receivedAt(received);
    }

    private static List<Long> times(List<LogRecord> records) {
        return records.stream()
                .map(record -> ObservationBytes.read(record.value()).at())
                .toList();
    }
}
