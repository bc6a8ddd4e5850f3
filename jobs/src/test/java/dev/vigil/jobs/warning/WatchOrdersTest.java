package dev.vigil.jobs.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.BookEdits;
import dev.vigil.domain.inspection.calendar.OpeningHours;
import dev.vigil.domain.inspection.rectification.OrderRevision;
import dev.vigil.domain.inspection.rectification.WatchStatus;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order that people gave is watched by the job that judges the same samples. */
class WatchOrdersTest {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    /** Monday 2025-06-16, 09:00 in the district, in seconds after {@link Court#NOON}. */
    private static final long MONDAY = (1_750_035_600_000L - Court.NOON) / 1000;

    @TempDir
    Path folder;

    @Test
    void cleanHoursWithDataEnoughVerifyItAndTheConditionBreaksIt() throws Exception {
        try (Court court = ready()) {
            order(court, "x-1");
            samples(court, 0, 2 * HOUR, 50);
            assertThat(last(court)).isEqualTo(WatchStatus.RUNNING);
            samples(court, 2 * HOUR, 4 * HOUR, 50);
            assertThat(last(court)).isEqualTo(WatchStatus.VERIFIED);

            violate(court, 5 * HOUR);
            assertThat(court.alerts()).anyMatch(alert -> alert.rule().equals("dust"));
            court.clock(MONDAY + 7 * HOUR);
            assertThat(court.orders()).extracting(one -> one.watch().status()).contains(WatchStatus.RELAPSED);
            assertThat(last(court)).as("and it is open again").isEqualTo(WatchStatus.RUNNING);
        }
    }

    @Test
    void onlyHoursInWhichTheAuthoritiesAreOpenCountAlsoWhenTheDeskHasChangedThem() throws Exception {
        OpeningHours late = new OpeningHours(LocalDate.of(2025, 6, 16), LocalTime.of(13, 0), LocalTime.of(20, 0));
        BookEdits edits =
                new BookEdits(1, 0, List.of(), List.of(), List.of(), List.of(late), null, List.of(), Map.of());
        try (Court court = ready().broadcast(Topics.REGISTRY, BookEdits.KEY + "000000000001", Json.bytes(edits))) {
            order(court, "x-1");
            samples(court, 0, 4 * HOUR, 50);
            assertThat(last(court)).as("from nine to one").isEqualTo(WatchStatus.RUNNING);
            samples(court, 4 * HOUR, 8 * HOUR, 50);
            assertThat(last(court)).as("from one to five").isEqualTo(WatchStatus.VERIFIED);
        }
    }

    @Test
    void silenceVerifiesNothingUntilTheDateHasPassed() throws Exception {
        try (Court court = ready()) {
            order(court, "x-1");
            samples(court, 0, HOUR, 50);
            court.clock(MONDAY + 23 * HOUR);
            assertThat(last(court)).isEqualTo(WatchStatus.RUNNING);
            court.clock(MONDAY + 49 * HOUR);
            assertThat(last(court)).isEqualTo(WatchStatus.EXPIRED);
        }
    }

    @Test
    void aRestartInTheMiddleAndARepetitionOfTheOrderChangeNothing() throws Exception {
        List<OrderRevision> expected;
        try (Court court = ready()) {
            order(court, "x-1");
            samples(court, 0, 5 * HOUR, 50);
            expected = court.orders();
        }
        List<OrderRevision> first;
        Court court = ready();
        order(court, "x-1");
        samples(court, 0, 2 * HOUR, 50);
        first = court.orders();
        try (Court restarted = court.restarted()) {
            restarted.clock(MONDAY + 2 * HOUR).later();
            order(restarted, "x-1");
            samples(restarted, 2 * HOUR, 5 * HOUR, 50);
            assertThat(restarted.orders()).isNotEmpty();
            List<OrderRevision> all = new ArrayList<>(first);
            all.addAll(restarted.orders());
            assertThat(all).isEqualTo(expected);
        }
    }

    @Test
    void aReplayFromTheCheckpointSaysTheSameOnceMore() throws Exception {
        List<OrderRevision> before;
        try (Court court = ready()) {
            order(court, "x-1");
            samples(court, 0, 5 * HOUR, 50);
            before = court.orders();
        }
        try (Court replayed = ready().restarted()) {
            replayed.clock(0).later();
            order(replayed, "x-1");
            // after an outage the clock of other partitions may lie far ahead of what is read here
            samples(replayed, 0, 5 * HOUR, 50);
            assertThat(replayed.orders()).isEqualTo(before);
        }
    }

    private static WatchStatus last(Court court) {
        List<OrderRevision> orders = court.orders();
        return orders.get(orders.size() - 1).watch().status();
    }

    private static void order(Court court, String id) throws Exception {
        long at = Court.NOON + (MONDAY - 10 * MINUTE) * 1000;
        Map<String, String> data = Map.of(
                "item",
                "ECO-DUST-01",
                "rule",
                "dust",
                "device",
                "meter",
                "metric",
                "pm10",
                "observe",
                "3h",
                "due",
                Long.toString(at + 48L * HOUR * 1000));
        Action order = new Action(id, ActionKind.ORDER, Court.PREMISE, null, "t-1", "officer", at, null, data);
        court.casefile(Json.bytes(CaseEvent.of(order)), MONDAY - 10 * MINUTE);
    }

    private static void samples(Court court, long from, long to, double value) throws Exception {
        for (long second = from; second <= to; second += 10 * MINUTE) {
            court.pm10(MONDAY + second, value);
        }
    }

    private static void violate(Court court, long from) throws Exception {
        court.pm10(MONDAY + from, 200).pm10(MONDAY + from + 4, 200).pm10(MONDAY + from + 60, 50);
    }

    private Court ready() throws Exception {
        return Court.opened(folder).registry().rules().clock(0);
    }
}
