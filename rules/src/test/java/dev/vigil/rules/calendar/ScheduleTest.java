package dev.vigil.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problems;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When rules are judged: windows of a day, nights, working days and the zone of the premise. */
class ScheduleTest {
    private static final String BEIJING = "Asia/Shanghai";

    @Test
    void aDayMayHaveSeveralWindows() {
        Schedule schedule = schedule(Days.EVERY, BEIJING, "06:00-08:00", "18:00-20:00");
        assertThat(schedule.activeAt(at("2026-03-02T07:59:59"))).isTrue();
        assertThat(schedule.activeAt(at("2026-03-02T08:00:00"))).isFalse();
        assertThat(schedule.nextEdge(at("2026-03-02T08:00:00"))).isEqualTo(at("2026-03-02T18:00:00"));
        assertThat(schedule.activeAt(at("2026-03-02T19:00:00"))).isTrue();
    }

    @Test
    void anOvernightWindowBelongsToTheDayOnWhichItStarts() {
        Schedule schedule = schedule(Days.of(Days.Kind.WORKDAYS), BEIJING, "22:00-06:00");
        assertThat(schedule.activeAt(at("2026-03-07T03:00:00")))
                .as("the night of Friday")
                .isTrue();
        assertThat(schedule.activeAt(at("2026-03-07T23:00:00"))).as("Saturday").isFalse();
        assertThat(schedule.activeAt(at("2026-03-09T03:00:00")))
                .as("the night of Sunday")
                .isFalse();
        assertThat(schedule.nextEdge(at("2026-03-07T06:00:00"))).isEqualTo(at("2026-03-09T22:00:00"));
    }

    @Test
    void windowsThatTouchOrOverlapAreOne() {
        Schedule schedule = schedule(Days.EVERY, BEIJING, "06:00-12:00", "12:00-14:00", "13:00-15:00");
        assertThat(schedule.nextEdge(at("2026-03-02T07:00:00"))).isEqualTo(at("2026-03-02T15:00:00"));
    }

    @Test
    void aMakeUpDayIsWorkedAndABridgeDayIsNot() {
        Schedule schedule = schedule(Days.of(Days.Kind.WORKDAYS), BEIJING, "08:00-18:00");
        assertThat(schedule.activeAt(at("2026-02-14T09:00:00")))
                .as("a Saturday that is worked")
                .isTrue();
        assertThat(schedule.activeAt(at("2026-02-16T09:00:00")))
                .as("a Monday of the Spring Festival")
                .isFalse();
    }

    @Test
    void theWallClockIsThatOfThePremise() {
        Schedule urumqi = schedule(Days.EVERY, "Asia/Urumqi", "08:00-18:00");
        assertThat(urumqi.activeAt(at("2026-03-02T09:00:00")))
                .as("seven o'clock there")
                .isFalse();
        assertThat(urumqi.activeAt(at("2026-03-02T10:00:00"))).isTrue();
    }

    private static Schedule schedule(Days days, String zone, String... hours) {
        Problems problems = new Problems();
        Calendars calendars = Calendars.read(Path.of("../config/calendars"), problems);
        problems.refuseIfAny();
        List<HourRange> ranges = List.of(hours).stream()
                .map(one -> HourRange.parse(one).orElseThrow())
                .toList();
        return new Schedule(new Active(ranges, days), calendars, ZoneId.of(zone));
    }

    private static long at(String wall) {
        return LocalDateTime.parse(wall).atZone(ZoneId.of(BEIJING)).toInstant().toEpochMilli();
    }
}
