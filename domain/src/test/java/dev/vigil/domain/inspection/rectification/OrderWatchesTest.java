package dev.vigil.domain.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** From the service of an order to its end, as the stream tells it. */
class OrderWatchesTest {
    private static final long MINUTE = 60_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    /** Monday, 08:00 in the district. */
    private static final long SERVED = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();

    private static final Premise SITE = Premise.bare(
            "site",
            List.of(new Device(
                    "d",
                    List.of(),
                    null,
                    null,
                    null,
                    5 * MINUTE,
                    List.of("pm10", "noise"),
                    Map.of(),
                    Map.of(),
                    Map.of())));

    private final WorkCalendar calendar = WorkCalendar.plain();
    private final List<OrderRevision> said = new ArrayList<>();
    private OrderWatches watches = new OrderWatches();

    private void order(String id, long at) {
        Map<String, String> data = new HashMap<>(Map.of("item", "ECO-DUST-01", "department", "ECO", "rule", "dust"));
        data.putAll(Map.of("device", "d", "metric", "pm10", "due", Long.toString(at + 14 * DAY)));
        watches.act(
                new Action(id, ActionKind.ORDER, "site", null, "t-1", "officer", at, null, data),
                SITE,
                calendar,
                said::add);
    }

    private void samples(long from, long to, Quality quality) {
        for (long at = from; at < to; at += 5 * MINUTE) {
            sample(at, quality);
        }
    }

    private void sample(long at, Quality quality) {
        watches.sample(
                Observation.of("d", "pm10", at, 40, quality).placed("site", "d").receivedAt(at + 1_000),
                calendar,
                said::add);
    }

    private void alert(AlertState state, long at) {
        watches.alert(
                new Alert(
                        "a",
                        1,
                        "dust",
                        1,
                        "site",
                        "d",
                        null,
                        "pm10",
                        state,
                        AlertChange.OPENED,
                        Severity.YELLOW,
                        at,
                        at,
                        null,
                        at,
                        1,
                        1,
                        1,
                        null,
                        1,
                        1,
                        false,
                        Bilingual.of(""),
                        Bilingual.of(""),
                        List.of(),
                        null),
                calendar,
                said::add);
    }

    private WatchStatus last() {
        return said.get(said.size() - 1).watch().status();
    }

    @Test
    void isVerifiedByCleanBusinessHoursWithDataEnough() {
        order("x-1", SERVED);
        samples(SERVED, SERVED + 4 * DAY, Quality.NORMAL);

        assertThat(last()).isEqualTo(WatchStatus.VERIFIED);
        assertThat(said)
                .extracting(OrderRevision::revision)
                .doesNotHaveDuplicates()
                .startsWith(1, 2, 3);
        assertThat(said).extracting(OrderRevision::publishedAt).isSorted();
    }

    @Test
    void saysHowFarItHasCome() {
        order("x-1", SERVED);
        samples(SERVED, SERVED + DAY, Quality.NORMAL);

        OrderRevision now = said.get(said.size() - 1);
        assertThat(now.watch().observed()).isBetween(7 * HOUR, 9 * HOUR);
        assertThat(now.watch().share()).isGreaterThan(0.9);
    }

    @Test
    void aSensorThatIsUnpluggedProvesNothing() {
        order("x-1", SERVED);
        samples(SERVED, SERVED + 6 * HOUR, Quality.NORMAL);
        watches.advance(SERVED + 15 * DAY, calendar, said::add);

        assertThat(last()).isEqualTo(WatchStatus.EXPIRED);
        assertThat(said.get(said.size() - 1).watch().undecided()).isTrue();
    }

    @Test
    void anotherMetricOfTheSameDeviceProvesNothing() {
        order("x-1", SERVED);
        for (long at = SERVED; at < SERVED + 5 * DAY; at += 5 * MINUTE) {
            watches.sample(
                    Observation.of("d", "noise", at, 40, Quality.NORMAL)
                            .placed("site", "d")
                            .receivedAt(at),
                    calendar,
                    said::add);
        }

        assertThat(last()).isEqualTo(WatchStatus.RUNNING);
    }

    @Test
    void anAlertThatWasOpenWhenTheOrderCameIsNotForgotten() {
        alert(AlertState.OPEN, SERVED - HOUR);
        order("x-1", SERVED);
        samples(SERVED, SERVED + 5 * DAY, Quality.NORMAL);
        assertThat(last()).isEqualTo(WatchStatus.RUNNING);
        assertThat(said.get(said.size() - 1).watch().brokenAt()).isPositive();

        alert(AlertState.CLEARED, SERVED + 5 * DAY);
        samples(SERVED + 5 * DAY, SERVED + 11 * DAY, Quality.NORMAL);
        assertThat(last()).isEqualTo(WatchStatus.VERIFIED);
    }

    @Test
    void aRelapseOpensTheOrderAgainAndTheSecondOneIsCounted() {
        order("x-1", SERVED);
        samples(SERVED, SERVED + 4 * DAY, Quality.NORMAL);
        alert(AlertState.OPEN, SERVED + 5 * DAY);
        alert(AlertState.CLEARED, SERVED + 5 * DAY + 10 * MINUTE);
        watches.advance(SERVED + 6 * DAY, calendar, said::add);

        assertThat(said).extracting(one -> one.watch().status()).contains(WatchStatus.VERIFIED, WatchStatus.RELAPSED);
        OrderRevision now = said.get(said.size() - 1);
        assertThat(now.watch().status()).isEqualTo(WatchStatus.RUNNING);
        assertThat(now.watch().order().relapses()).isEqualTo(1);
    }

    @Test
    void withoutARelapseItIsClosed() {
        order("x-1", SERVED);
        samples(SERVED, SERVED + 20 * DAY, Quality.NORMAL);

        assertThat(last()).isEqualTo(WatchStatus.CLOSED);
    }

    @Test
    void aRefusalEndsTheWatch() {
        order("x-1", SERVED);
        Action refusal = new Action(
                "x-2",
                ActionKind.REFUSE,
                "site",
                null,
                "t-1",
                "officer",
                SERVED + DAY,
                null,
                Map.of("item", "ECO-DUST-01"));
        watches.act(refusal, SITE, calendar, said::add);
        watches.act(refusal, SITE, calendar, said::add);

        assertThat(last()).isEqualTo(WatchStatus.REFUSED);
        assertThat(Consequences.of(said.get(said.size() - 1).watch()).list())
                .contains(Consequence.KEY_SUPERVISION, Consequence.CREDIT_EVENT, Consequence.TIGHTER_RULE);
        assertThat(said).hasSize(2);
    }

    @Test
    void theSameOrderDeliveredTwiceIsOneAndAnotherDateBeginsAnew() {
        order("x-1", SERVED);
        order("x-1", SERVED);
        assertThat(said).hasSize(1);

        samples(SERVED, SERVED + DAY, Quality.NORMAL);
        order("x-2", SERVED + DAY);
        assertThat(said.get(said.size() - 1).watch().observed()).isZero();
        assertThat(said.get(said.size() - 1).watch().order().dueAt()).isEqualTo(SERVED + 15 * DAY);
    }

    @Test
    void howOftenTheClockIsLookedAtAndWhereItIsRestartedMakesNoDifference() throws IOException {
        play(new Random(0), false);
        List<OrderRevision> expected = List.copyOf(said);
        assertThat(expected).hasSizeGreaterThan(20);
        for (int seed = 1; seed < 20; seed++) {
            said.clear();
            watches = new OrderWatches();
            play(new Random(seed), true);
            assertThat(said).as("seed %d", seed).isEqualTo(expected);
        }
    }

    /** The same days each time; the looks at the clock and the restarts in between are random. */
    private void play(Random random, boolean disturbed) throws IOException {
        Random days = new Random(42);
        order("x-1", SERVED);
        for (long at = SERVED; at < SERVED + 12 * DAY; at += 5 * MINUTE) {
            if (days.nextInt(10) > 0) {
                sample(at, days.nextInt(20) == 0 ? Quality.FAULT : Quality.NORMAL);
            }
            if (days.nextInt(700) == 0) {
                alert(AlertState.OPEN, at + 2_000);
                alert(AlertState.CLEARED, at + 3_000);
            }
            if (disturbed && random.nextInt(5) == 0) {
                watches.advance(at + 4_000 + random.nextInt(60_000), calendar, said::add);
            }
            if (disturbed && random.nextInt(200) == 0) {
                watches = restarted(watches);
            }
        }
        watches.advance(SERVED + 30 * DAY, calendar, said::add);
    }

    private static OrderWatches restarted(OrderWatches before) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        before.write(new DataOutputStream(bytes));
        return OrderWatches.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
