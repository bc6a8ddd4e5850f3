package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.Scenario;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.calendar.DayEdit;
import dev.vigil.domain.inspection.calendar.OpeningHours;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.frequency.FrequencyPolicy;
import dev.vigil.domain.inspection.officer.Officer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookEditsTest {
    private final InspectionBook base = InspectionBook.read(Path.of("../config"), new Problems());
    private final Item dust = base.catalogue().item("ECO-DUST-01").orElseThrow();

    private Item unpublished() {
        return new Item(
                dust.code(),
                dust.name(),
                dust.domain(),
                dust.basis(),
                dust.lead(),
                dust.joint(),
                dust.method(),
                dust.settledBy(),
                dust.metrics(),
                dust.deviceTrouble(),
                dust.checkPoints(),
                dust.list(),
                false,
                dust.leniency());
    }

    @Test
    void nothingChangedIsTheBookOfTheFolder() {
        assertThat(BookEdits.none().applyTo(base)).isEqualTo(base);
    }

    @Test
    void whatWasChangedTakesThePlaceOfWhatWasThere() {
        Officer first = base.officers().officers().get(0);
        Officer moved =
                new Officer(first.id(), first.name(), "HOU", List.of(), first.certificates(), List.of(), List.of());
        Scenario site = base.catalogue().scenarios().get("construction-site");
        Scenario shorter = new Scenario(site.id(), site.name(), List.of("HOU-SITE-01"), List.of("HOU-SITE-01"));
        BookEdits edits = new BookEdits(
                3,
                1_000,
                List.of(unpublished()),
                List.of(moved),
                List.of(),
                List.of(),
                FrequencyPolicy.marksOnly(),
                List.of(shorter),
                Map.of());
        InspectionBook book = edits.applyTo(base);

        assertThat(book.catalogue().mayInspect("ECO-DUST-01")).isFalse();
        assertThat(book.catalogue().items()).hasSameSizeAs(base.catalogue().items());
        assertThat(book.officers().officers()).hasSameSizeAs(base.officers().officers());
        assertThat(book.officers().officers().get(0).department()).isEqualTo("HOU");
        assertThat(book.frequency()).isEqualTo(FrequencyPolicy.marksOnly());
        assertThat(book.catalogue().defaultItems("construction-site")).containsExactly("HOU-SITE-01");
        assertThat(book.catalogue().scenarios()).hasSameSizeAs(base.catalogue().scenarios());
    }

    @Test
    void aDayIsWhatTheDeskSaysOfIt() {
        WorkCalendar calendar = base.options().calendar();
        LocalDate monday = LocalDate.of(2027, 3, 1);
        LocalDate saturday = LocalDate.of(2027, 3, 6);
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        assertThat(calendar.isWorkingDay(monday)).isTrue();
        assertThat(calendar.isWorkingDay(newYear)).isFalse();

        WorkCalendar changed = edited(
                new DayEdit(monday, DayEdit.Kind.HOLIDAY, Bilingual.of("x")),
                new DayEdit(saturday, DayEdit.Kind.WORKDAY, Bilingual.of("x")),
                new DayEdit(newYear, DayEdit.Kind.PLAIN, Bilingual.of("x")));

        assertThat(changed.isWorkingDay(monday)).isFalse();
        assertThat(changed.isWorkingDay(saturday)).isTrue();
        assertThat(changed.isWorkingDay(newYear)).isTrue();
        long friday = calendar.startOf(LocalDate.of(2027, 2, 26));
        assertThat(changed.closingAfter(friday, 1) - calendar.closingAfter(friday, 1))
                .as("the next working day is Tuesday now")
                .isEqualTo(86_400_000L);
    }

    @Test
    void theHoursOfTheDeskHoldFromTheirDayOn() {
        LocalDate may = LocalDate.of(2027, 5, 6);
        OpeningHours summer = new OpeningHours(may, LocalTime.of(8, 0), LocalTime.of(18, 0));
        BookEdits edits =
                new BookEdits(3, 1_000, List.of(), List.of(), List.of(), List.of(summer), null, List.of(), Map.of());
        WorkCalendar changed = edits.applyTo(base).options().calendar();

        assertThat(changed.hoursOn(may)).isEqualTo(summer);
        assertThat(changed.hoursOn(may.minusDays(1)))
                .isEqualTo(base.options().calendar().hoursOn(may));
    }

    private WorkCalendar edited(DayEdit... days) {
        BookEdits edits =
                new BookEdits(3, 1_000, List.of(), List.of(), List.of(days), List.of(), null, List.of(), Map.of());
        return Json.read(Json.bytes(edits), BookEdits.class)
                .applyTo(base)
                .options()
                .calendar();
    }

    @Test
    void theyTravelAsJson() {
        BookEdits edits = new BookEdits(
                3,
                1_000,
                List.of(dust),
                base.officers().officers(),
                List.of(),
                List.of(new OpeningHours(LocalDate.of(2027, 5, 1), LocalTime.of(8, 0), LocalTime.of(18, 0))),
                base.frequency(),
                List.copyOf(base.catalogue().scenarios().values()),
                Map.of("inspections/draw.yaml", "beacon: true"));

        assertThat(Json.read(Json.bytes(edits), BookEdits.class)).isEqualTo(edits);
    }

    /** Versions stay in the topic, and a replay goes by those that an older console has written. */
    @Test
    void aVersionOfAnOlderWriterChangesNoChecklist() {
        String older = "{\"version\":2,\"effectiveFrom\":5,\"items\":[],\"officers\":[],\"frequency\":null}";

        assertThat(Json.read(older, BookEdits.class).applyTo(base)).isEqualTo(base);
    }
}
