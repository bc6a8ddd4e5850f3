package dev.vigil.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendars that are shipped: 2025 and 2026 by the notices, 2027 the statutory days alone until its notice is out. */
class ShippedCalendarsTest {
    private static final Path FOLDER = Path.of("../config/calendars");
    private static final Pattern MAKE_UP = Pattern.compile("(?m)^make_up_days: \\[(.*)]$");

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027})
    void eachYearNamesItsSource(int year) throws IOException {
        assertThat(text(year)).containsPattern("(?m)^source: .*(国务院|国办|State Council|办法)");
        assertThat(text(year).contains("provisional: true")).isEqualTo(year == 2027);
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void aMakeUpDayIsADayOfAWeekendThatIsWorked(int year) throws IOException {
        var found = MAKE_UP.matcher(text(year));
        assertThat(found.find()).isTrue();
        List<LocalDate> days =
                Stream.of(found.group(1).split(", ")).map(LocalDate::parse).toList();
        assertThat(days).hasSizeGreaterThanOrEqualTo(5).allSatisfy(day -> {
            assertThat(day.getYear()).isEqualTo(year);
            assertThat(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)).contains(day.getDayOfWeek());
            assertThat(calendars().isWorkday(day)).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-01-01", "2025-01-28", "2025-10-08", "2026-02-15", "2026-10-07", "2027-02-06", "2027-10-01"
            })
    void holidaysAreNotWorked(String day) {
        assertThat(calendars().isHoliday(LocalDate.parse(day))).isTrue();
        assertThat(calendars().isWorkday(LocalDate.parse(day))).isFalse();
    }

    @Test
    void thirteenStatutoryDaysInEachYear() {
        for (int year : new int[] {2025, 2026, 2027}) {
            long days = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(calendars()::isHoliday)
                    .count();
            assertThat(days).as("%d", year).isGreaterThanOrEqualTo(13);
        }
    }

    private static Calendars calendars() {
        Problems problems = new Problems();
        Calendars calendars = Calendars.read(FOLDER, problems);
        problems.refuseIfAny();
        return calendars;
    }

    private static String text(int year) throws IOException {
        return Files.readString(FOLDER.resolve("cn-" + year + ".yaml"));
    }
}
