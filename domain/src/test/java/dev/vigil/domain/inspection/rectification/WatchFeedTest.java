package dev.vigil.domain.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchFeedTest {
    private static final long HOUR = 3_600_000L;
    /** Monday, half an hour before the authorities open. */
    private static final long SERVED = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();

    private final WorkCalendar calendar = WorkCalendar.plain();
    private WatchFeed feed = WatchFeed.of(
            new RectificationOrder(
                    "o",
                    "p1",
                    "t",
                    "ECO-DUST-01",
                    "ECO",
                    "dust",
                    "d",
                    null,
                    SERVED,
                    SERVED + 14 * 24 * HOUR,
                    WatchTerms.defaults(),
                    0),
            12);

    private void samples(long from, long to, boolean normal) {
        for (long at = from; at < to; at += HOUR / 12) {
            feed = feed.sample(at, normal, calendar);
        }
    }

    private WatchStatus status() {
        return feed.watch().status();
    }

    @Test
    void threeCleanWorkingDaysVerify() {
        samples(SERVED, SERVED + 2 * 24 * HOUR, true);
        assertThat(status()).isEqualTo(WatchStatus.RUNNING);

        samples(SERVED + 2 * 24 * HOUR, SERVED + 3 * 24 * HOUR, true);
        assertThat(status()).isEqualTo(WatchStatus.VERIFIED);
    }

    @Test
    void anUnpluggedSensorProvesNothingAndTheDateEndsTheWatch() {
        samples(SERVED, SERVED + 8 * HOUR, true);
        feed = feed.at(SERVED + 13 * 24 * HOUR, calendar);
        assertThat(status()).isEqualTo(WatchStatus.RUNNING);

        feed = feed.at(SERVED + 15 * 24 * HOUR, calendar);
        assertThat(status()).isEqualTo(WatchStatus.EXPIRED);
        assertThat(feed.watch().undecided()).isTrue();
        assertThat(Recheck.of(feed.watch(), 1))
                .hasValueSatisfying(action -> assertThat(action.data()).containsEntry("items", "ECO-DUST-01"));
    }

    @Test
    void flaggedSamplesProveNothing() {
        samples(SERVED, SERVED + 5 * 24 * HOUR, false);

        assertThat(status()).isEqualTo(WatchStatus.RUNNING);
        assertThat(feed.watch().share()).isZero();
    }

    @Test
    void aConditionThatHoldsOverHoursBreaksEachOfThem() {
        samples(SERVED, SERVED + 10 * HOUR, true);
        feed = feed.condition(SERVED + 10 * HOUR + 1, true, calendar);
        samples(SERVED + 10 * HOUR + 2, SERVED + 30 * HOUR, true);
        feed = feed.condition(SERVED + 30 * HOUR, false, calendar);
        samples(SERVED + 30 * HOUR, SERVED + 31 * HOUR, true);

        assertThat(feed.watch().brokenAt()).isEqualTo(SERVED + 30 * HOUR);
        assertThat(status()).isEqualTo(WatchStatus.RUNNING);
    }

    @Test
    void aRelapseAfterTheProofIsFound() {
        samples(SERVED, SERVED + 3 * 24 * HOUR, true);
        feed = feed.condition(SERVED + 4 * 24 * HOUR, true, calendar).at(SERVED + 5 * 24 * HOUR, calendar);

        assertThat(status()).isEqualTo(WatchStatus.RELAPSED);
        assertThat(Recheck.of(feed.watch(), 1)).isEmpty();
    }

    @Test
    void itGoesThroughACheckpoint() {
        samples(SERVED, SERVED + 30 * HOUR, true);

        assertThat(Json.read(Json.bytes(feed), WatchFeed.class)).isEqualTo(feed);
    }

    @Test
    void repeatedTimeChangesNothing() {
        samples(SERVED, SERVED + 30 * HOUR, true);

        assertThat(feed.at(SERVED + 29 * HOUR, calendar)).isEqualTo(feed);
    }
}
