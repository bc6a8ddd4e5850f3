package dev.vigil.console.directory;

import dev.vigil.console.account.Account;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.web.IfMatch;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.calendar.DayEdit;
import dev.vigil.domain.inspection.calendar.DayEdit.Kind;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** On which days people work, and what the desk says of a day before it begins. */
@RestController
public final class CalendarResource {
    private static final Bilingual HOLIDAY = new Bilingual("放假", "holiday");
    private static final Bilingual MAKE_UP = new Bilingual("调休上班", "working weekend");
    private static final Bilingual PLAIN = new Bilingual("按星期", "as its day of the week has it");

    private final InspectionShelf shelf;
    private final DirectoryDesk desk;
    private final Edits edits;

    public CalendarResource(InspectionShelf shelf, DirectoryDesk desk, Edits edits) {
        this.shelf = shelf;
        this.desk = desk;
        this.edits = edits;
    }

    /** @param kind {@code holiday}, or {@code make-up} for a weekend day that is worked */
    public record DayView(LocalDate day, String kind, Bilingual name) {}

    /** What is to become of a day. */
    public record DayChange(@Nullable Kind kind, @Nullable Bilingual name, @Nullable String reason) {}

    /** In the order of days. */
    @GetMapping("/api/calendars")
    Page<DayView> days(
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit, @RequestParam Optional<String> cursor) {
        WorkCalendar calendar = shelf.calendar();
        List<DayView> items = Stream.concat(
                        calendar.holidays().stream().map(day -> new DayView(day, "holiday", name(day, HOLIDAY))),
                        calendar.makeUpDays().stream().map(day -> new DayView(day, "make-up", name(day, MAKE_UP))))
                .sorted(Comparator.comparing(DayView::day))
                .toList();
        return Page.part(items, limit, cursor);
    }

    @GetMapping("/api/calendars/{day}")
    ResponseEntity<DayEdit> day(@PathVariable String day) {
        LocalDate one = read(day);
        WorkCalendar calendar = shelf.calendar();
        boolean worked = calendar.makeUpDays().contains(one);
        boolean off = !worked && calendar.holidays().contains(one);
        DayEdit now = new DayEdit(
                one,
                worked ? Kind.WORKDAY : off ? Kind.HOLIDAY : Kind.PLAIN,
                name(one, worked ? MAKE_UP : off ? HOLIDAY : PLAIN));
        return edits.tagged(InspectionShelf.DAY, one.toString(), now);
    }

    @GetMapping("/api/calendars/{day}/history")
    DirectoryEditResource.Changes history(@PathVariable String day) {
        return new DirectoryEditResource.Changes(
                edits.changes(InspectionShelf.DAY, read(day).toString()));
    }

    @PutMapping("/api/calendars/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable String day,
            @RequestBody DayChange change,
            @RequestHeader(name = IfMatch.HEADER, required = false) Optional<String> seen,
            @AuthenticationPrincipal Account author) {
        long version = IfMatch.version(seen);
        if (change.kind() == null) {
            throw ProblemException.invalid("类别须为 HOLIDAY、WORKDAY 或 PLAIN", "kind must be HOLIDAY, WORKDAY or PLAIN");
        }
        Bilingual usual =
                switch (change.kind()) {
                    case HOLIDAY -> HOLIDAY;
                    case WORKDAY -> MAKE_UP;
                    case PLAIN -> PLAIN;
                };
        Bilingual name = change.name() == null || change.name().zh().isBlank() ? usual : change.name();
        desk.day(author, new DayEdit(read(day), change.kind(), name), change.reason(), version);
    }

    private Bilingual name(LocalDate day, Bilingual usual) {
        return shelf.days().stream()
                .filter(edit -> edit.day().equals(day))
                .map(DayEdit::name)
                .findFirst()
                .orElse(usual);
    }

    static LocalDate read(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException notADay) {
            throw ProblemException.notFound("day", day);
        }
    }
}
