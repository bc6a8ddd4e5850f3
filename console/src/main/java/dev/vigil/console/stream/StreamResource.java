package dev.vigil.console.stream;

import dev.vigil.console.account.Account;
import dev.vigil.console.account.AccountAuthentication;
import dev.vigil.console.history.History;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.scope.Scope;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The live stream of alerts and tasks, as server-sent events. */
@RestController
public final class StreamResource {
    private static final int MOST_CLIENTS = 1_000;
    private static final int MOST_CLIENTS_OF_ONE = 600;
    /** Who is further behind than this had better load the lists again. */
    private static final long FARTHEST_BACK = 20_000;

    private final StreamHub hub;
    private final History history;

    public StreamResource(StreamHub hub, History history) {
        this.hub = hub;
        this.history = history;
    }

    /**
     * Events {@code alert} and {@code task} with the view as data and the sequence number as id. A client
     * that comes back with the Last-Event-ID gets what it missed, each event once; one that has been away too
     * long, or comes from another history, is told to {@code reset}. {@code platform}, with the answer of
     * {@code /api/status}, comes at the beginning and whenever a part of the platform goes blind or sees again.
     *
     * @param after where to begin on the first connection: the {@code sequence} of a list
     */
    @GetMapping(path = "/api/alerts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void open(
            @RequestHeader(name = "Last-Event-ID", required = false) Optional<String> lastEventId,
            @RequestParam Optional<Long> after,
            @RequestParam(defaultValue = "") List<String> premise,
            @RequestParam(defaultValue = "") List<String> street,
            AccountAuthentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Account account = who.getPrincipal();
        if (hub.size() >= MOST_CLIENTS || hub.sizeOf(account.name()) >= MOST_CLIENTS_OF_ONE) {
            throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "too-many-streams", "too many open streams");
        }
        long head = Math.max(hub.tail().head(), history.head());
        long asked = lastEventId.flatMap(StreamResource::number).or(() -> after).orElse(head);
        boolean reset = asked > head || head - asked > FARTHEST_BACK;
        long position = reset ? head : asked;

        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // else nginx holds the events back
        response.flushBuffer();
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(0);
        StreamClient client = new StreamClient(
                context,
                response.getOutputStream(),
                position,
                filter(premise, street, Scope.of(account)),
                new StreamClient.Reader(account.name(), who::stillHolds),
                hub);
        context.addListener(client);
        client.say(greeting(reset, position, head));
        response.getOutputStream().setWriteListener(client);
    }

    private static Frame greeting(boolean reset, long position, long head) {
        String json = "{\"sequence\":" + position + ",\"behind\":" + (head - position) + "}";
        return Frame.greeting(position, reset ? "reset" : "hello", json);
    }

    private static Predicate<Frame> filter(List<String> premises, List<String> streets, Scope scope) {
        return frame -> scope.hasStreet(frame.street())
                && scope.concerns(frame.departments())
                && (premises.isEmpty() || premises.contains(frame.premise()))
                && (streets.isEmpty() || (frame.street() != null && streets.contains(frame.street())));
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }
}
