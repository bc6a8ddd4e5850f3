package dev.vigil.console.complaint;

import dev.vigil.console.account.Account;
import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryEntry;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.outbox.Outbox;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.task.TaskTable;
import dev.vigil.console.web.OnceKey;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.cooperation.Complaint.About;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Takes complaints about inspections in, and the supervisor's answers. A complaint about a known check enters its case file. */
public final class ComplaintDesk {
    static final String ANYBODY = "public";
    private static final int SHORTEST = 5;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;

    private final ComplaintTable complaints;
    private final TaskTable tasks;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    public ComplaintDesk(ComplaintTable complaints, TaskTable tasks, History history, Outbox outbox, Clock clock) {
        this.complaints = complaints;
        this.tasks = tasks;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What somebody has written into the form. */
    record Form(String enterprise, String contact, String text, Optional<String> check) {}

    /** Its number. The same key gives the same complaint, once. */
    public String take(Form form, Optional<String> key, String address) {
        if (form.text().strip().length() < SHORTEST || form.text().length() > LONGEST) {
            throw ProblemException.invalid(
                    "内容须有 " + SHORTEST + " 至 " + LONGEST + " 个字",
                    "text must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (form.enterprise().length() > LONGEST_NAME || form.contact().length() > LONGEST_NAME) {
            throw ProblemException.invalid(
                    "企业名称和联系方式至多 " + LONGEST_NAME + " 个字",
                    "enterprise and contact may have " + LONGEST_NAME + " characters");
        }
        // a number of a check that there is not is no reason to turn somebody away
        Optional<Task> task = form.check().flatMap(tasks::find);
        String id = OnceKey.id("c-", address, key);
        long now = clock.millis();
        return history.writing(pen -> {
            if (complaints.keep(
                    id,
                    now,
                    clean(form.enterprise()),
                    clean(form.contact()),
                    clean(form.text()),
                    task.map(Task::id).orElse(null))) {
                String premise = task.map(Task::premise).orElse("");
                pen.write(new HistoryEntry(
                        HistoryKind.COMPLAINT,
                        id,
                        1,
                        premise,
                        now,
                        ANYBODY,
                        Json.text(Map.of("comment", clean(form.text()))),
                        null));
                task.ifPresent(known -> outbox.put(
                        Topics.CASEFILE, known.premise(), Json.bytes(CaseEvent.of(action(id, known, form, now)))));
            }
            return id;
        });
    }

    void answer(String id, String answer, boolean upheld, Account by) {
        if (answer.isBlank() || answer.length() > LONGEST) {
            throw ProblemException.invalid(
                    "内容须有 1 至 " + LONGEST + " 个字", "text must have 1 to " + LONGEST + " characters");
        }
        if (complaints.find(id).isEmpty()) {
            throw ProblemException.notFound("complaint", id);
        }
        long now = clock.millis();
        history.writing(pen -> {
            if (!complaints.answer(id, clean(answer), upheld, by.name(), now)) {
                throw ProblemException.of(HttpStatus.CONFLICT, "answered", "it was answered already");
            }
            return pen.write(new HistoryEntry(
                    HistoryKind.COMPLAINT,
                    id,
                    2,
                    "",
                    now,
                    by.name(),
                    Json.text(Map.of("comment", clean(answer))),
                    null));
        });
    }

    private static Action action(String id, Task task, Form form, long now) {
        return new Action(
                "x-" + id,
                ActionKind.COMPLAINT,
                task.premise(),
                null,
                task.id(),
                ANYBODY,
                now,
                clean(form.text()),
                Map.of("about", About.INSPECTION.code()));
    }

    /** PostgreSQL keeps every character but NUL. */
    private static String clean(String text) {
        return text.replace('\0', '\ufffd');
    }
}
