package dev.vigil.simulator.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayShapeTest {
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-03-02T00:00:00");

    @Test
    void worksOnWeekdaysAndRestsAtNightAndOnSunday() {
        double monday = DayShape.SITE.level(MONDAY.withHour(10));

        assertThat(monday).isGreaterThan(0.9);
        assertThat(DayShape.SITE.level(MONDAY.withHour(2))).isZero();
        assertThat(DayShape.SITE.level(MONDAY.minusDays(1).withHour(10))).isLessThan(monday);
    }

    @ParameterizedTest
    @EnumSource
    void changesLittleFromMinuteToMinute(DayShape shape) {
        double before = shape.level(MONDAY);
        for (int minute = 1; minute < 5 * 24 * 60; minute++) {
            double now = shape.level(MONDAY.plusMinutes(minute));
            assertThat(now).isBetween(0.0, 1.0).isCloseTo(before, within(0.02));
            before = now;
        }
    }
}
