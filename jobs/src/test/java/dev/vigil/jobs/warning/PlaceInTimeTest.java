package dev.vigil.jobs.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Topics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.rules.outage.Outages;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class PlaceInTimeTest {
    private static final long NOON = 1_750_000_000_000L;
    private static final long MINUTE = 60_000;

    @Test
    void whatTheTicksHavePassedComesBehindThem() throws Exception {
        try (var place = opened(null)) {
            tick(place, 0, NOON);
            said(place, 0, "site", NOON - 5_000);
            said(place, 0, "site", NOON + 5_000);
            assertThat(place.extractOutputValues()).extracting(LogRecord::time).containsExactly(NOON + 1, NOON + 5_000);
        }
    }

    @Test
    void whenTheClockHasStoodStillEachPremiseOfThePartitionIsToldBeforeAnythingLater() throws Exception {
        try (var place = opened(null)) {
            tick(place, 0, NOON);
            tick(place, 1, NOON);
            said(place, 0, "site", NOON + 1);
            said(place, 0, "canteen", NOON + 2);
            said(place, 1, "elsewhere", NOON + 3);
            place.getOutput().clear();
            tick(place, 0, NOON + 10 * MINUTE);
            said(place, 0, "site", NOON + 10 * MINUTE + 1);
            assertThat(place.extractOutputValues())
                    .extracting(LogRecord::key)
                    .containsExactly("canteen", "site", "site");
            assertThat(outage(place.extractOutputValues().get(0)))
                    .isEqualTo(Outages.of("canteen", NOON, NOON + 10 * MINUTE));
        }
    }

    @Test
    void aClockThatGoesNormallyTellsNobody() throws Exception {
        try (var place = opened(null)) {
            tick(place, 0, NOON);
            said(place, 0, "site", NOON + 1);
            place.getOutput().clear();
            tick(place, 0, NOON + MINUTE);
            assertThat(place.extractOutputValues()).isEmpty();
        }
    }

    @Test
    void whatTheTicksHadPassedBeforeARestartComesBehindThemToo() throws Exception {
        OperatorSubtaskState before;
        try (var place = opened(null)) {
            tick(place, 0, NOON);
            before = place.snapshot(1, 1);
        }
        try (var place = opened(before)) {
            said(place, 0, "site", NOON - 5_000);
            assertThat(place.extractOutputValues()).extracting(LogRecord::time).containsExactly(NOON + 1);
        }
    }

    @Test
    void whoWasHeardBeforeARestartIsToldToo() throws Exception {
        OperatorSubtaskState before;
        try (var place = opened(null)) {
            tick(place, 0, NOON);
            said(place, 0, "site", NOON + 1);
            before = place.snapshot(1, 1);
        }
        try (var place = opened(before)) {
            tick(place, 0, NOON + 20 * MINUTE);
            assertThat(place.extractOutputValues()).extracting(LogRecord::key).containsExactly("site");
        }
    }

    private static Observation outage(LogRecord record) {
        assertThat(record.topic()).isEqualTo(Topics.OBSERVATIONS);
        return ObservationBytes.read(record.value());
    }

    private static OneInputStreamOperatorTestHarness<LogRecord, LogRecord> opened(OperatorSubtaskState state)
            throws Exception {
        var harness = new OneInputStreamOperatorTestHarness<LogRecord, LogRecord>(
                new ProcessOperator<>(new PlaceInTime()), 1, 1, 0);
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static void tick(OneInputStreamOperatorTestHarness<LogRecord, LogRecord> place, int partition, long time)
            throws Exception {
        place.processElement(LogRecord.tick(0, 1, time, partition), time);
    }

    private static void said(
            OneInputStreamOperatorTestHarness<LogRecord, LogRecord> place, int partition, String premise, long time)
            throws Exception {
        LogRecord record = new LogRecord(Topics.OBSERVATIONS, premise, new byte[] {1}, time, null, partition);
        place.processElement(record, time);
    }
}
