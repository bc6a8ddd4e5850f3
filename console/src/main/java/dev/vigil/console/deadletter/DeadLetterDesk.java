package dev.vigil.console.deadletter;

import dev.vigil.console.account.Account;
import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryEntry;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.history.HistoryPen;
import dev.vigil.console.outbox.Outbox;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** Sends refused messages in again, once their device is registered or their mapping is mended. */
public final class DeadLetterDesk {
    private static final int AT_ONCE = 1_000;
    /** What was refused here came from our own jobs: no door leads it back to them. */
    private static final Set<String> OURS = Set.of("kafka:" + Topics.CASEFILE, "kafka:" + Topics.TASKS);

    private final DeadLetterTable letters;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    public DeadLetterDesk(DeadLetterTable letters, History history, Outbox outbox, Clock clock) {
        this.letters = letters;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sent in with the next letters of the outbox; when it is refused again, that is another dead letter. */
    void retry(String id, Account by) {
        DeadLetter letter = letters.find(id).orElseThrow(() -> ProblemException.notFound("dead letter", id));
        if (!returnable(letter)) {
            throw ProblemException.of(
                    HttpStatus.CONFLICT,
                    "not-returnable",
                    "it came through no door of devices, but from " + letter.source());
        }
        history.writing(pen -> send(letter, by, pen));
    }

    /** Those of that reason and source that were never sent in again; how many went. */
    int retryAll(Optional<String> reason, Optional<String> source, Account by) {
        SqlFilter filter = new SqlFilter().andIf(reason, "reason = ?").andIf(source, "source = ?");
        List<DeadLetter> found = letters.untried(filter, AT_ONCE).stream()
                .filter(DeadLetterDesk::returnable)
                .toList();
        history.writing(pen -> {
            found.forEach(letter -> send(letter, by, pen));
            return null;
        });
        return found.size();
    }

    private boolean send(DeadLetter letter, Account by, HistoryPen pen) {
        String id = String.valueOf(letter.id());
        long now = clock.millis();
        int number = letters.retry(id, now, by.name());
        outbox.put(Topics.RESUBMITTED, letter.source(), letter.raw(), letter.source());
        return pen.write(new HistoryEntry(
                HistoryKind.DEAD_LETTER,
                id,
                number,
                "",
                now,
                by.name(),
                Json.text(Map.of("source", letter.source(), "refused", letter.reason())),
                null));
    }

    private static boolean returnable(DeadLetter letter) {
        String source = letter.source();
        return (source.startsWith("mqtt:") || source.startsWith("kafka:")) && !OURS.contains(source);
    }
}
