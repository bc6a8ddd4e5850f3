package dev.vigil.console.directory;

import dev.vigil.console.account.Account;
import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryEntry;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.publish.Publications;
import dev.vigil.console.web.IfMatch;
import dev.vigil.console.work.AfterCommit;
import dev.vigil.domain.Json;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * The one way in which anything of the config folder is changed at the desk: a reason, the revision that was seen, the next
 * revision, its line in the history, its way to the jobs. Whether the content is sound, the caller has asked before.
 */
public final class Edits {
    private final InspectionShelf shelf;
    private final EditTable table;
    private final History history;
    private final Publications publications;
    private final Clock clock;

    public Edits(InspectionShelf shelf, EditTable table, History history, Publications publications, Clock clock) {
        this.shelf = shelf;
        this.table = table;
        this.history = history;
        this.publications = publications;
        this.clock = clock;
    }

    /** Newest first. */
    List<EditTable.Change> changes(String kind, String id) {
        return table.changes(kind, id);
    }

    /** What it is now, with the tag that an edit of it must bring. */
    <T> ResponseEntity<T> tagged(String kind, String id, T body) {
        return ResponseEntity.ok().eTag(IfMatch.tag(table.revision(kind, id))).body(body);
    }

    void change(Account author, String kind, String id, Object next, @Nullable String reason, long seen) {
        if (reason == null || reason.isBlank() || reason.length() > 2_000) {
            throw ProblemException.invalid("请填写理由", "reason must say why");
        }
        long now = clock.millis();
        history.writing(pen -> {
            int revision = unmoved(kind, id, seen);
            long version = table.last().map(EditTable.Row::version).orElse(0L) + 1;
            table.keep(new EditTable.Row(version, kind, id, revision + 1, now, author.name(), reason, Json.text(next)));
            AfterCommit.run(() -> {
                shelf.reload();
                publications.changed();
            });
            return pen.write(new HistoryEntry(
                    HistoryKind.DIRECTORY,
                    kind + ":" + id,
                    revision + 1,
                    "",
                    now,
                    author.name(),
                    Json.text(new Said(reason, next)),
                    null));
        });
    }

    /** The revision that was seen; refuses when somebody changed it since. */
    int unmoved(String kind, String id, long seen) {
        int revision = table.revision(kind, id);
        if (revision != seen) {
            throw IfMatch.moved("it", revision);
        }
        return revision;
    }

    /** What the history keeps. */
    record Said(String reason, Object content) {}
}
