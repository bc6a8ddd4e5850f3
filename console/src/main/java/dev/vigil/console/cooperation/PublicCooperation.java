package dev.vigil.console.cooperation;

import dev.vigil.console.action.ActionDesk;
import dev.vigil.console.openapi.Answers;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.PageRequest;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.web.Throttle;
import dev.vigil.domain.premise.Premise;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may see and say without logging in: penalties, and what an enterprise thinks of its check. */
@RestController
@RequestMapping("/api/public")
public final class PublicCooperation {
    private final PublicationTable publications;
    private final Premises premises;
    private final ActionDesk desk;
    private final Clock clock;
    private final Throttle reading;
    private final Throttle rating;

    public PublicCooperation(PublicationTable publications, Premises premises, ActionDesk desk, Clock clock) {
        this.publications = publications;
        this.premises = premises;
        this.desk = desk;
        this.clock = clock;
        this.reading = new Throttle(120, 3_000, Duration.ofMinutes(1), clock);
        this.rating = new Throttle(10, 500, Duration.ofHours(1), clock);
    }

    /** @param shownUntil the last day on which it stands here */
    public record PublicPenalty(String enterprise, LocalDate decided, String text, LocalDate shownUntil) {}

    /** @param check the id of the check, as the paper that was left behind has it */
    public record NewRating(@Nullable String check, @Nullable Integer stars, @Nullable String text) {}

    /** What was taken in. */
    public record Rated(String check, int stars) {}

    /** Newest first; what has been taken back, or has stood long enough, is gone. */
    @GetMapping("/penalties")
    Page<PublicPenalty> penalties(
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        reading.pass(request.getRemoteAddr(), response);
        PageRequest part = PageRequest.of(limit, cursor);
        return publications
                .search(Optional.of(clock.millis()), new Scope(List.of(), List.of()), part.after(), part.limit())
                .map(row -> new PublicPenalty(
                        premises.find(row.premise()).map(Premise::enterprise).orElse(""),
                        row.decidedAt().toLocalDate(),
                        row.words(),
                        row.shownUntil().toLocalDate().minusDays(1)));
    }

    /** Once for each check that has ended. */
    @PostMapping("/ratings")
    @Answers(201)
    ResponseEntity<Rated> rate(@RequestBody NewRating rated, HttpServletRequest request, HttpServletResponse response) {
        rating.pass(request.getRemoteAddr(), response);
        String check = Objects.requireNonNullElse(rated.check(), "");
        int stars = Objects.requireNonNullElse(rated.stars(), 0);
        desk.publicly(check, Objects.requireNonNullElse(rated.text(), ""), Map.of("stars", Integer.toString(stars)));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Rated(check, stars));
    }
}
