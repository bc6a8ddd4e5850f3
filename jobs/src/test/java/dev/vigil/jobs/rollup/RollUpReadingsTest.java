package dev.vigil.jobs.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.domain.rollup.Resolution;
import dev.vigil.jobs.Settings;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.registry.RegistryView;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class RollUpReadingsTest {
    /** A midnight in Beijing. */
    private static final long MIDNIGHT = 1_772_294_400_000L;

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    @Test
    void aMinuteIsSaidWhenItIsOverAndAgainAfterALateSample() throws Exception {
        try (var harness = harness()) {
            registry(harness);
            harness.processElement1(reading(MIDNIGHT, 10, MIDNIGHT), MIDNIGHT);
            harness.processWatermark1(at(MIDNIGHT + MINUTE - 1));
            assertThat(harness.extractOutputValues()).isEmpty();

            harness.processWatermark1(at(MIDNIGHT + MINUTE));
            harness.processElement1(reading(MIDNIGHT + 30_000, 20, MIDNIGHT + 2 * MINUTE), 0);
            harness.processWatermark1(at(MIDNIGHT + 3 * MINUTE));
            assertThat(harness.extractOutputValues())
                    .extracting(PointRollup::mean)
                    .containsExactly(10.0, 15.0);
        }
    }

    @Test
    void aRestartBringsTheSamePointsOnceMore() throws Exception {
        OperatorSubtaskState snapshot;
        List<PointRollup> first;
        try (var harness = harness()) {
            registry(harness);
            harness.processElement1(reading(MIDNIGHT, 10, MIDNIGHT), 0);
            snapshot = harness.snapshot(1, 1);
            harness.processElement1(reading(MIDNIGHT + 5_000, 30, MIDNIGHT + 5_000), 0);
            harness.processWatermark1(at(MIDNIGHT + HOUR));
            first = harness.extractOutputValues();
        }
        try (var restored = unopened()) {
            restored.initializeState(snapshot);
            restored.open();
            restored.processWatermark2(at(Long.MAX_VALUE - 1));
            restored.processElement1(reading(MIDNIGHT + 5_000, 30, MIDNIGHT + 5_000), 0);
            restored.processWatermark1(at(MIDNIGHT + HOUR));
            assertThat(restored.extractOutputValues()).isEqualTo(first);
        }
        assertThat(first).extracting(PointRollup::resolution).containsExactly(Resolution.MINUTE, Resolution.HOUR);
    }

    @Test
    void theIntervalOfTheRegistrySaysHowManySamplesAreDue() throws Exception {
        try (var harness = harness()) {
            registry(harness);
            harness.processElement1(reading(MIDNIGHT, 10, MIDNIGHT), 0);
            harness.processWatermark1(at(MIDNIGHT + HOUR));
            assertThat(harness.extractOutputValues())
                    .filteredOn(rollup -> rollup.resolution() == Resolution.HOUR)
                    .extracting(PointRollup::share)
                    .containsExactly(1 / 12.0);
        }
    }

    @Test
    void waitsForTheRegistry() throws Exception {
        try (var harness = harness()) {
            harness.processWatermark2(at(Long.MAX_VALUE - 1));
            harness.processElement1(reading(MIDNIGHT, 10, MIDNIGHT), 0);
            harness.processWatermark1(at(MIDNIGHT + MINUTE));
            assertThat(harness.extractOutputValues()).isEmpty();
            registry(harness);
            harness.processWatermark1(at(MIDNIGHT + 2 * MINUTE));
            assertThat(harness.extractOutputValues()).hasSize(1);
        }
    }

    @Test
    void forgetsAPointThatSpeaksNoMore() throws Exception {
        try (var harness = harness()) {
            registry(harness);
            harness.processElement1(reading(MIDNIGHT, 10, MIDNIGHT), 0);
            assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
            harness.processWatermark1(at(MIDNIGHT + 100 * HOUR));
            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    private static Watermark at(long time) {
        return new Watermark(time);
    }

    private static Reading reading(long at, double value, long time) {
        return new Reading("p-1", "d-1", "pm10", at, value, Quality.NORMAL.code(), 0, time);
    }

    private static void registry(
            KeyedTwoInputStreamOperatorTestHarness<String, Reading, LogRecord, PointRollup> harness) throws Exception {
        Device device = new Device(
                "d-1", List.of(), null, null, null, 5 * MINUTE, List.of("pm10"), Map.of(), Map.of(), Map.of());
        byte[] premise = Json.bytes(Premise.bare("p-1", List.of(device)));
        harness.processElement2(LogRecord.said("p-1", premise, 0), 0);
        harness.processElement2(LogRecord.said(RegistryView.COMPLETE, new byte[] {1}, 0), 0);
        harness.processWatermark2(at(Long.MAX_VALUE - 1));
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, Reading, LogRecord, PointRollup> harness()
            throws Exception {
        var harness = unopened();
        harness.open();
        return harness;
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, Reading, LogRecord, PointRollup> unopened()
            throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(
                        new RollUpReadings(Settings.ofTheShippedConfiguration()), List.of(RegistryView.STATE)),
                Reading::point,
                null,
                Types.STRING);
    }
}
