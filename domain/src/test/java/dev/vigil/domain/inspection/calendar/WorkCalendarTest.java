package dev.vigil.domain.inspection.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static final long HOUR = 3_600_000L;

    private final WorkCalendar calendar = new WorkCalendar(
            "Asia/Shanghai",
            List.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2)),
            List.of(LocalDate.of(2026, 10, 10)),
            LocalTime.of(8, 30),
            LocalTime.of(17, 30));

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    @Test
    void weekendsAndHolidaysAreOffAndMakeUpDaysAreWorked() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 9, 30))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 3))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
    }

    @Test
    void daysOffDoNotCountAtAll() {
        // Wednesday 15:00 in China, then Thursday and Friday off, then the weekend
        assertThat(calendar.afterWorkingDays(at("2026-09-30T07:00:00Z"), 24 * HOUR))
                .isEqualTo(at("2026-10-05T07:00:00Z"));
    }

    @Test
    void aLaterStartIsNeverDueEarlier() {
        SplittableRandom random = new SplittableRandom(1);
        long start = at("2026-09-20T00:00:00Z");
        for (int i = 0; i < 2_000; i++) {
            long a = start + random.nextLong(30 * 24 * HOUR);
            long b = a + random.nextLong(5 * 24 * HOUR);
            long span = 1 + random.nextLong(72 * HOUR);
            assertThat(calendar.afterWorkingDays(b, span)).isGreaterThanOrEqualTo(calendar.afterWorkingDays(a, span));
        }
    }

    @Test
    void closingAfterCountsWorkingDaysOnly() {
        assertThat(calendar.closingAfter(at("2026-09-30T07:00:00Z"), 2)).isEqualTo(at("2026-10-06T09:30:00Z"));
    }

    @Test
    void isOpenOnlyInTheHoursOfWorkingDays() {
        assertThat(calendar.isOpenAt(at("2026-09-30T00:30:00Z"))).isTrue();
        assertThat(calendar.isOpenAt(at("2026-09-30T00:29:59Z"))).isFalse();
        assertThat(calendar.isOpenAt(at("2026-09-30T09:30:00Z"))).isFalse();
        assertThat(calendar.isOpenAt(at("2026-10-01T02:00:00Z"))).isFalse();
    }

    @Test
    void otherHoursHoldFromTheirDayOnAndNotBefore() {
        WorkCalendar summer = calendar.open(List.of(
                new OpeningHours(LocalDate.of(2026, 10, 8), LocalTime.of(9, 0), LocalTime.of(17, 0)),
                new OpeningHours(LocalDate.of(2026, 9, 30), LocalTime.of(8, 0), LocalTime.of(18, 0))));
        assertThat(summer.isOpenAt(at("2026-09-29T00:00:00Z")))
                .as("08:00 the day before")
                .isFalse();
        assertThat(summer.isOpenAt(at("2026-09-30T00:00:00Z")))
                .as("08:00 on the day")
                .isTrue();
        assertThat(summer.isOpenAt(at("2026-10-10T00:30:00Z")))
                .as("08:30 under the last")
                .isFalse();
        assertThat(summer.closingAfter(at("2026-09-29T07:00:00Z"), 1)).isEqualTo(at("2026-09-30T10:00:00Z"));
        assertThat(summer.closingAfter(at("2026-09-29T07:00:00Z"), 0)).isEqualTo(at("2026-09-29T09:30:00Z"));
    }
}
