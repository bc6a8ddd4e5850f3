package dev.vigil.jobs.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.inspection.BookEdits;
import dev.vigil.domain.inspection.calendar.DayEdit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule for working days goes by what the desk says of a day. {@link Court#NOON} is a Sunday night, an hour before a plain Monday. */
class JudgeByDaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 6, 16);
    private static final long ON_MONDAY = 4_000;

    @TempDir
    Path folder;

    private Court ready() throws Exception {
        return Court.opened(folder).registry().rulesActive("{days: workdays}").clock(0);
    }

    private static Court said(Court court, long version, DayEdit.Kind... kinds) throws Exception {
        List<DayEdit> days = List.of(kinds).stream()
                .map(kind -> new DayEdit(MONDAY, kind, Bilingual.of("x")))
                .toList();
        BookEdits edits =
                new BookEdits(version, Court.NOON, List.of(), List.of(), days, List.of(), null, List.of(), Map.of());
        return court.broadcast(Topics.REGISTRY, BookEdits.KEY + String.format("%012d", version), Json.bytes(edits));
    }

    private static Court dustOnMonday(Court court) throws Exception {
        return court.pm10(ON_MONDAY, 200).pm10(ON_MONDAY + 4, 200);
    }

    @Test
    void aPlainMondayIsJudged() throws Exception {
        try (Court court = ready()) {
            assertThat(dustOnMonday(court).alerts()).hasSize(1);
        }
    }

    @Test
    void aMondayThatWasTurnedIntoAHolidayIsNotEvenAfterThePremiseHasSpoken() throws Exception {
        try (Court court = ready().pm10(1, 200)) {
            assertThat(dustOnMonday(said(court, 1, DayEdit.Kind.HOLIDAY)).alerts())
                    .isEmpty();
        }
    }

    @Test
    void aRestartForgetsNothing() throws Exception {
        try (Court court = said(ready().pm10(1, 200), 1, DayEdit.Kind.HOLIDAY).restarted()) {
            assertThat(dustOnMonday(court.clock(5)).later().alerts()).isEmpty();
        }
    }

    @Test
    void theHighestVersionCountsWhicheverComesLast() throws Exception {
        try (Court court = ready().pm10(1, 200)) {
            said(court, 2, DayEdit.Kind.PLAIN);
            said(court, 1, DayEdit.Kind.HOLIDAY);
            assertThat(dustOnMonday(court).alerts()).hasSize(1);
        }
    }
}
