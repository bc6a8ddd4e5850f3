package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.Planner;
import dev.vigil.domain.inspection.PlannerState;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskPart;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.inspection.rectification.OrderRevision;
import dev.vigil.domain.inspection.rectification.RectificationOrder;
import dev.vigil.domain.inspection.rectification.VerificationWatch;
import dev.vigil.domain.inspection.rectification.WatchStatus;
import dev.vigil.domain.inspection.rectification.WatchTerms;
import dev.vigil.domain.premise.Premise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One premise on the stage: what comes in goes to a planner, what it publishes is kept. */
final class Play {

    private final Planner planner;
    private final PlannerState state;
    private final Map<String, Alert> alerts = new HashMap<>();
    private final List<CaseEvent> past = new ArrayList<>();
    private final Map<String, Task> tasks = new HashMap<>();
    final Moments moments;
    final InspectionBook book;
    Premise premise;
    long clock;
    private int published;

    Play(InspectionBook book, Premise premise) {
        this.book = book;
        this.premise = premise;
        this.planner = new Planner(book);
        this.state = PlannerState.fresh(premise.id());
        this.moments = new Moments(book.options().calendar().zoneId());
    }

    void open(String id, Severity severity, List<String> items, @Nullable String device, boolean shadow) {
        say(new Alert(
                id,
                1,
                "rule-" + id,
                1,
                premise.id(),
                device,
                null,
                null,
                AlertState.OPEN,
                AlertChange.OPENED,
                severity,
                clock,
                clock,
                null,
                clock,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                null,
                1,
                1,
                shadow,
                Bilingual.of(id),
                Bilingual.of(id),
                items,
                null));
    }

    /** The next revision of an alert that was opened before; false when none was. */
    boolean revise(String id, AlertState to, AlertChange change, @Nullable Severity severity) {
        Alert last = alerts.get(id);
        if (last == null) {
            return false;
        }
        say(new Alert(
                id,
                last.revision() + 1,
                last.rule(),
                1,
                last.premise(),
                last.device(),
                null,
                null,
                to,
                change,
                severity == null ? last.severity() : severity,
                last.beganAt(),
                last.openedAt(),
                null,
                clock,
                last.value(),
                last.limit(),
                last.peak(),
                null,
                last.occurrences() + (change == AlertChange.REOPENED ? 1 : 0),
                1,
                last.shadow(),
                last.title(),
                last.reason(),
                last.items(),
                null));
        return true;
    }

    void act(ActionKind kind, String id, @Nullable String lead, @Nullable String task, Map<String, String> data) {
        String by = data.getOrDefault("by", "somebody");
        take(CaseEvent.of(new Action(id, kind, premise.id(), lead, task, by, clock, null, data)));
    }

    /** What the stream says about an order of that task. */
    void hear(Task task, String item, WatchStatus status, int revision) {
        RectificationOrder order = new RectificationOrder(
                RectificationOrder.idOf(task.id(), item),
                premise.id(),
                task.id(),
                item,
                "",
                null,
                null,
                null,
                clock - 1,
                clock,
                WatchTerms.defaults(),
                0);
        VerificationWatch watch = new VerificationWatch(
                order, status, 0, 0, 0, 0, 0, Bilingual.of(status.name().toLowerCase(Locale.ROOT)));
        take(CaseEvent.of(new OrderRevision(revision, clock, watch)));
    }

    /** Everything that came so far comes once more, as after a restart of those who write the case file. */
    void repeat() {
        past.forEach(event -> planner.on(state, premise, event, clock, this::keep));
    }

    void advance() {
        planner.advance(state, premise, clock, this::keep);
    }

    private void say(Alert alert) {
        alerts.put(alert.id(), alert);
        take(CaseEvent.of(alert));
    }

    private void take(CaseEvent event) {
        past.add(event);
        planner.on(state, premise, event, clock, this::keep);
    }

    private void keep(Task task) {
        published++;
        tasks.put(task.id(), task);
    }

    int published() {
        return published;
    }

    List<Task> tasks() {
        return tasks.values().stream()
                .sorted(Comparator.comparingLong(Task::openedAt).thenComparing(Task::id))
                .toList();
    }

    /** The task in which a lead has its place: one that stands before one that has ended, cancelled ones last. */
    Optional<Task> taskOf(String lead) {
        return tasks.values().stream()
                .filter(task -> task.parts().stream().map(TaskPart::alert).anyMatch(lead::equals))
                .min(Comparator.comparing((Task task) -> !task.stands())
                        .thenComparing(task -> task.state() == TaskState.CANCELLED)
                        .thenComparing(Comparator.comparingLong(Task::openedAt).reversed()));
    }
}
