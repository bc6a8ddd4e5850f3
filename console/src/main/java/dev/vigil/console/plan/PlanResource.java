package dev.vigil.console.plan;

import dev.vigil.console.account.Account;
import dev.vigil.console.openapi.Answers;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.PageRequest;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.console.web.Throttle;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans of random checks and special campaigns over HTTP: laid open, then drawn, both for everybody to see. */
@RestController
public final class PlanResource {
    private final PlanTable table;
    private final PlanDesk desk;
    private final Throttle throttle;

    public PlanResource(PlanTable table, PlanDesk desk, Clock clock) {
        this.table = table;
        this.desk = desk;
        this.throttle = new Throttle(120, 3_000, Duration.ofMinutes(1), clock);
    }

    /** @param value what the beacon gave; none where the clock stands for it */
    public record PublicValue(@Nullable String value) {}

    /** What everybody may know of a plan: that it is drawn, and hashes with which what is shown later can be compared. */
    public record PublicPlan(
            String id,
            Bilingual title,
            String department,
            OffsetDateTime committedAt,
            String commitment,
            @Nullable OffsetDateTime drawnAt,
            @Nullable String transcript) {
        static PublicPlan of(PlanTable.Row row) {
            DrawTranscript draw = row.transcript();
            return new PublicPlan(
                    row.plan().id(),
                    row.plan().title(),
                    row.plan().department(),
                    DistrictTime.of(row.commitment().committedAt()),
                    row.commitment().hash(),
                    draw == null ? null : DistrictTime.of(draw.publicValueAt()),
                    draw == null ? null : draw.hash());
        }
    }

    /** Newest first. */
    @GetMapping("/api/plans")
    Page<PlanView> plans(
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit, @RequestParam Optional<String> cursor) {
        PageRequest part = PageRequest.of(limit, cursor);
        return table.search(part.after(), part.limit()).map(PlanView::of);
    }

    /** Lays the pool open; nothing is drawn yet. */
    @PostMapping("/api/plans")
    @Answers(201)
    @ResponseStatus(HttpStatus.CREATED)
    PlanView layOpen(@RequestBody PlanOrder order, @AuthenticationPrincipal Account author) {
        return PlanView.of(desk.layOpen(author, order));
    }

    @GetMapping("/api/plans/{id}")
    PlanView plan(@PathVariable String id) {
        return PlanView.of(desk.find(id));
    }

    @PostMapping("/api/plans/{id}/draw")
    PlanView draw(@PathVariable String id, @RequestBody PublicValue said, @AuthenticationPrincipal Account author) {
        return PlanView.of(desk.draw(author, id, Optional.ofNullable(said.value())));
    }

    /** The transcript, as {@code vigil draw verify} takes it; none before the draw. */
    @GetMapping("/api/plans/{id}/draws")
    List<DrawTranscript> transcripts(@PathVariable String id) {
        return Optional.ofNullable(desk.find(id).transcript()).stream().toList();
    }

    /** Newest first. */
    @GetMapping("/api/public/plans")
    Page<PublicPlan> laidOpen(
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        throttle.pass(request.getRemoteAddr(), response);
        PageRequest part = PageRequest.of(limit, cursor);
        return table.search(part.after(), part.limit()).map(PublicPlan::of);
    }
}
