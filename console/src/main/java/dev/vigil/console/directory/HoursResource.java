package dev.vigil.console.directory;

import dev.vigil.console.account.Account;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.web.IfMatch;
import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.calendar.OpeningHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When the authorities are open on a working day, and what the desk says of it for the days from one to come on. */
@RestController
@RequestMapping("/api/opening-hours")
public final class HoursResource {
    private final InspectionShelf shelf;
    private final DirectoryDesk desk;
    private final Edits edits;

    public HoursResource(InspectionShelf shelf, DirectoryDesk desk, Edits edits) {
        this.shelf = shelf;
        this.desk = desk;
        this.edits = edits;
    }

    /**
     * Hours of wall time, such as 08:30.
     *
     * @param from the first day on which they hold; null where the config folder says them
     */
    public record HoursView(@Nullable LocalDate from, String opens, String closes) {
        static HoursView of(OpeningHours hours) {
            LocalDate from = hours.from().equals(LocalDate.EPOCH) ? null : hours.from();
            return new HoursView(from, hours.opens().toString(), hours.closes().toString());
        }
    }

    /** What the hours are to become. */
    public record HoursChange(@Nullable String opens, @Nullable String closes, @Nullable String reason) {
        OpeningHours from(LocalDate day) {
            LocalTime begin = time("opens", opens);
            LocalTime end = time("closes", closes);
            if (!begin.isBefore(end)) {
                throw ProblemException.invalid("开始时间须早于结束时间", "opens must be before closes");
            }
            return new OpeningHours(day, begin, end);
        }

        private static LocalTime time(String name, @Nullable String text) {
            try {
                return LocalTime.parse(text == null ? "" : text);
            } catch (DateTimeParseException notATime) {
                throw ProblemException.invalid(name + " 须为时刻，例如 08:30", name + " must be a time such as 08:30");
            }
        }
    }

    /** In the order of days. */
    @GetMapping
    Page<HoursView> hours(
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit, @RequestParam Optional<String> cursor) {
        return Page.part(shelf.calendar().hours().stream().map(HoursView::of).toList(), limit, cursor);
    }

    /** Those that hold on the day, with the tag of what was said for it. */
    @GetMapping("/{from}")
    ResponseEntity<HoursView> hoursOn(@PathVariable String from) {
        LocalDate day = CalendarResource.read(from);
        HoursView now = HoursView.of(shelf.calendar().hoursOn(day));
        return edits.tagged(InspectionShelf.HOURS, day.toString(), new HoursView(day, now.opens(), now.closes()));
    }

    @GetMapping("/{from}/history")
    DirectoryEditResource.Changes hoursHistory(@PathVariable String from) {
        String day = CalendarResource.read(from).toString();
        return new DirectoryEditResource.Changes(edits.changes(InspectionShelf.HOURS, day).stream()
                .map(change -> change.with(Json.text(HoursView.of(Json.read(change.content(), OpeningHours.class)))))
                .toList());
    }

    @PutMapping("/{from}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeHours(
            @PathVariable String from,
            @RequestBody HoursChange change,
            @RequestHeader(name = IfMatch.HEADER, required = false) Optional<String> seen,
            @AuthenticationPrincipal Account author) {
        long version = IfMatch.version(seen);
        desk.hours(author, change.from(CalendarResource.read(from)), change.reason(), version);
    }
}
