package dev.vigil.console.draw;

import dev.vigil.console.account.Account;
import dev.vigil.console.directory.OfficerNames;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.PageRequest;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.scope.Sight;
import dev.vigil.console.task.TaskFilter;
import dev.vigil.console.task.TaskTable;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.console.web.Throttle;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.DrawRecord;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.draw.Commitment;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Random draws over HTTP: what was laid open, what was drawn, and the transcripts with which anyone draws again. */
@RestController
public final class DrawResource {
    private final TaskTable tasks;
    private final Sight sight;
    private final OfficerNames names;
    private final Throttle throttle;

    public DrawResource(TaskTable tasks, Sight sight, OfficerNames names, Clock clock) {
        this.tasks = tasks;
        this.sight = sight;
        this.names = names;
        this.throttle = new Throttle(120, 3_000, Duration.ofMinutes(1), clock);
    }

    /**
     * One draw.
     *
     * @param reason why it was drawn again; null for the first
     * @param source where the public value comes from
     * @param drawnAt null while the public value has not come
     * @param chosen certificate numbers
     * @param commitment hash of what was laid open
     * @param transcript hash of the finished draw; null while it is not
     */
    public record DrawLine(
            int number,
            @Nullable String reason,
            String source,
            OffsetDateTime committedAt,
            @Nullable OffsetDateTime drawnAt,
            int candidates,
            int excluded,
            List<String> chosen,
            String commitment,
            @Nullable String transcript) {
        static DrawLine pending(Commitment commitment) {
            return line(commitment, null, List.of(), null);
        }

        static DrawLine done(DrawTranscript draw) {
            return line(draw.commitment(), DistrictTime.of(draw.publicValueAt()), draw.all(), draw.hash());
        }

        private static DrawLine line(
                Commitment commitment,
                @Nullable OffsetDateTime drawnAt,
                List<String> chosen,
                @Nullable String transcript) {
            return new DrawLine(
                    commitment.number(),
                    commitment.reason(),
                    commitment.source(),
                    DistrictTime.of(commitment.committedAt()),
                    drawnAt,
                    commitment.pool().size(),
                    commitment.excluded().size(),
                    chosen,
                    commitment.hash(),
                    transcript);
        }
    }

    /**
     * The draws of a task.
     *
     * @param officerNames of officers and patrol, as far as the directory knows them
     * @param failure why nobody could be drawn; null otherwise
     * @param designated why a person named the officers; null when they were drawn
     */
    public record TaskDraws(
            String task,
            String premise,
            List<String> officers,
            List<String> patrol,
            Map<String, String> officerNames,
            List<DrawLine> draws,
            @Nullable Bilingual failure,
            @Nullable Bilingual designated) {
        static TaskDraws of(Task task, OfficerNames names) {
            DrawRecord draw = record(task);
            return new TaskDraws(
                    task.id(),
                    task.premise(),
                    task.officers(),
                    draw.patrol(),
                    names.of(Stream.concat(task.officers().stream(), draw.patrol().stream())
                            .toList()),
                    lines(draw),
                    draw.failure(),
                    draw.designated());
        }
    }

    /** What everybody may know of a draw before and after it: hashes, with which what is shown later can be compared. */
    public record PublicDraw(
            int number,
            OffsetDateTime committedAt,
            String commitment,
            @Nullable OffsetDateTime drawnAt,
            @Nullable String transcript) {
        static PublicDraw of(DrawLine line) {
            return new PublicDraw(
                    line.number(), line.committedAt(), line.commitment(), line.drawnAt(), line.transcript());
        }
    }

    /** @param subject the task; where it leads is not said */
    public record PublicDraws(String subject, List<PublicDraw> draws) {
        static PublicDraws of(Task task) {
            return new PublicDraws(
                    task.id(), lines(record(task)).stream().map(PublicDraw::of).toList());
        }
    }

    /** By task, newest first. */
    @GetMapping("/api/draws")
    Page<TaskDraws> list(
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal Account account) {
        PageRequest part = PageRequest.of(limit, cursor);
        return tasks.search(TaskFilter.all(Scope.of(account)), part.after(), part.limit())
                .map(task -> TaskDraws.of(task, names));
    }

    /** The transcripts of every draw, as {@code vigil draw verify} takes them. */
    @GetMapping("/api/tasks/{id}/draws")
    List<DrawTranscript> transcripts(@PathVariable String id, @AuthenticationPrincipal Account account) {
        return tasks.find(id)
                .filter(task -> sight.of(account, task))
                .map(task -> record(task).done())
                .orElseThrow(() -> ProblemException.notFound("task", id));
    }

    /** Newest first; a task for which nothing has been laid open is nobody's business. */
    @GetMapping("/api/public/draws")
    Page<PublicDraws> laidOpen(
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        throttle.pass(request.getRemoteAddr(), response);
        PageRequest part = PageRequest.of(limit, cursor);
        return tasks.laidOpen(part.after(), part.limit()).map(PublicDraws::of);
    }

    private static List<DrawLine> lines(DrawRecord draw) {
        List<DrawLine> lines = new ArrayList<>();
        draw.done().forEach(done -> lines.add(DrawLine.done(done)));
        Commitment pending = draw.pending();
        if (pending != null) {
            lines.add(DrawLine.pending(pending));
        }
        return lines;
    }

    private static DrawRecord record(Task task) {
        return task.basis() == null ? DrawRecord.none() : task.basis().draw();
    }
}
