package dev.vigil.console.complaint;

import dev.vigil.console.account.Account;
import dev.vigil.console.openapi.Answers;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.PageRequest;
import dev.vigil.console.web.OnceKey;
import dev.vigil.console.web.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Complaints over HTTP: anybody may make one, a supervisor answers. */
@RestController
public final class ComplaintResource {
    private static final int OF_ONE_ADDRESS = 5;
    private static final int OF_ALL = 200;

    private final ComplaintTable complaints;
    private final ComplaintDesk desk;
    private final Throttle throttle;

    public ComplaintResource(ComplaintTable complaints, ComplaintDesk desk, Clock clock) {
        this.complaints = complaints;
        this.desk = desk;
        this.throttle = new Throttle(OF_ONE_ADDRESS, OF_ALL, Duration.ofHours(1), clock);
    }

    /** @param check the id of the task that it is about, if it is known */
    public record NewComplaint(
            @Nullable String enterprise, @Nullable String contact, @Nullable String text, @Nullable String check) {}

    /** The number under which it was taken in. */
    public record Taken(String id) {}

    /** What the supervisor says, and whether the complaint proved right; it did not when nothing is said. */
    public record Answer(@Nullable String text, @Nullable Boolean upheld) {}

    /** Five of one address in an hour, two hundred of all. */
    @PostMapping("/api/public/complaints")
    @Answers(201)
    ResponseEntity<Taken> complain(
            @RequestBody NewComplaint complaint,
            @RequestHeader(name = OnceKey.HEADER, required = false) Optional<String> key,
            HttpServletRequest request,
            HttpServletResponse response) {
        throttle.pass(request.getRemoteAddr(), response);
        ComplaintDesk.Form form = new ComplaintDesk.Form(
                orEmpty(complaint.enterprise()),
                orEmpty(complaint.contact()),
                orEmpty(complaint.text()),
                Optional.ofNullable(complaint.check()));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Taken(desk.take(form, key, request.getRemoteAddr())));
    }

    /** Newest first. */
    @GetMapping("/api/complaints")
    Page<Complaint> list(
            @RequestParam Optional<Complaint.State> state,
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor) {
        PageRequest part = PageRequest.of(limit, cursor);
        return complaints.search(state, part.after(), part.limit());
    }

    @PostMapping("/api/complaints/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String id, @RequestBody Answer answer, @AuthenticationPrincipal Account account) {
        desk.answer(id, orEmpty(answer.text()), Boolean.TRUE.equals(answer.upheld()), account);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
