package dev.vigil.domain.inspection;

import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.inspection.draw.Candidate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What people have to do with draws: bring the public value, order another draw, name officers when there is none. */
final class DrawActions {
    private final Desk desk;
    private final Action action;
    private final Drawing drawing;

    DrawActions(Desk desk, Action action) {
        this.desk = desk;
        this.action = action;
        this.drawing = new Drawing(desk);
    }

    void publicValue() {
        String value = action.data().getOrDefault("source", "beacon") + ":"
                + action.data().getOrDefault("value", "");
        for (Task task : desk.state().tasks()) {
            boolean proposed = task.state() == TaskState.PROPOSED;
            Task drawn = proposed
                    ? drawing.drawn(task, value, action.at())
                    : drawing.drawnForNobody(task, value, action.at());
            if (!drawn.equals(task)) {
                desk.publish(drawn, proposed ? Reasons.DRAWN : Reasons.DRAWN_FOR_NOBODY);
            }
        }
    }

    /** Draws again: all officers, or only those in {@code data.exclude}, who are not drawn for this task again. */
    void redraw() {
        Task task = desk.task(action.task());
        if (task == null || task.state() != TaskState.PROPOSED || !desk.book().draws()) {
            return;
        }
        if (Drawing.record(task).pending() != null) {
            desk.publish(task, Reasons.byPerson(Reasons.REFUSED_PENDING, action.by(), action.comment()));
            return;
        }
        List<String> named = certificates("exclude");
        Set<String> aside = new HashSet<>(desk.state().setAside.getOrDefault(task.id(), Set.of()));
        aside.addAll(named);
        desk.state().setAside.put(task.id(), Set.copyOf(aside));
        List<Candidate> kept = named.isEmpty()
                ? List.of()
                : drawing.kept(
                        task,
                        task.officers().stream()
                                .filter(number -> !named.contains(number))
                                .toList());
        String reason =
                action.data().getOrDefault("reason", Objects.requireNonNullElse(action.comment(), "no reason given"));
        desk.publish(drawing.committed(task, kept, reason), Reasons.byPerson(Reasons.REDRAWN, action.by(), reason));
    }

    /** Somebody names the officers; only where the draw found none, and only officers who may go. */
    void designate() {
        Task task = desk.task(action.task());
        List<String> officers = certificates("officers");
        if (task == null || task.state() != TaskState.PROPOSED || officers.isEmpty()) {
            return;
        }
        LocalDate today = desk.book().options().calendar().dayOf(desk.clock());
        boolean allMay = officers.size() >= 2
                && officers.stream().allMatch(number -> desk.book().officers().mayInspect(number, today))
                && officers.stream()
                        .flatMap(number -> desk.book().officers().holderOf(number).stream())
                        .noneMatch(officer -> officer.recused().contains(state().premise)
                                || officer.recused().contains(desk.premise().enterprise()));
        if (Drawing.record(task).failure() == null || !allMay || twoOfOne(officers)) {
            desk.publish(task, Reasons.byPerson(Reasons.REFUSED_DESIGNATION, action.by(), action.comment()));
            return;
        }
        DrawRecord record =
                Drawing.record(task).designated(Reasons.byPerson(Reasons.DESIGNATED, action.by(), action.comment()));
        desk.publish(
                task.withDraw(record, officers), Reasons.byPerson(Reasons.DESIGNATED, action.by(), action.comment()));
    }

    private boolean twoOfOne(List<String> certificates) {
        return certificates.stream()
                        .flatMap(number -> desk.book().officers().holderOf(number).stream())
                        .distinct()
                        .count()
                < certificates.size();
    }

    private PlannerState state() {
        return desk.state();
    }

    private List<String> certificates(String key) {
        return Arrays.stream(action.data().getOrDefault(key, "").split(",", -1))
                .map(String::trim)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }
}
