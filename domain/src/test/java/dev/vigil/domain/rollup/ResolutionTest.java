package dev.vigil.domain.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T00:00:00+08:00, DAY,    2026-03-01T00:00:00+08:00",
        "2026-02-28T23:59:59+08:00, DAY,    2026-02-28T00:00:00+08:00",
        "2026-03-01T03:00:00Z,      DAY,    2026-03-01T00:00:00+08:00",
        "2026-02-28T16:00:00Z,      DAY,    2026-03-01T00:00:00+08:00",
        "1999-12-31T20:15:30+08:00, DAY,    1999-12-31T00:00:00+08:00",
        "2026-03-01T07:59:59+08:00, HOUR,   2026-03-01T07:00:00+08:00",
        "2026-03-01T07:59:59+08:00, MINUTE, 2026-03-01T07:59:00+08:00",
    })
    void daysAndHoursAreThoseOfBeijing(OffsetDateTime at, Resolution resolution, OffsetDateTime begin) {
        assertThat(resolution.beginOf(at.toInstant().toEpochMilli()))
                .isEqualTo(begin.toInstant().toEpochMilli());
    }
}
