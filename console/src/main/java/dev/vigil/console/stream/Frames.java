package dev.vigil.console.stream;

import dev.vigil.console.action.ActionView;
import dev.vigil.console.alert.AlertRow;
import dev.vigil.console.alert.AlertTable;
import dev.vigil.console.alert.AlertViews;
import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryRow;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.scope.Sight;
import dev.vigil.console.task.TaskTable;
import dev.vigil.console.task.TaskViews;
import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.premise.Premise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Makes events of the live stream out of the history. */
public final class Frames {
    private final History history;
    private final AlertTable alerts;
    private final TaskTable tasks;
    private final AlertViews views;
    private final Premises premises;
    private final TaskViews taskViews;
    private final Sight sight;
    private final JsonMapper json;

    public Frames(
            History history,
            AlertTable alerts,
            TaskTable tasks,
            AlertViews views,
            Premises premises,
            TaskViews taskViews,
            Sight sight,
            JsonMapper json) {
        this.history = history;
        this.alerts = alerts;
        this.tasks = tasks;
        this.views = views;
        this.premises = premises;
        this.taskViews = taskViews;
        this.sight = sight;
        this.json = json;
    }

    /**
     * A stretch of the history.
     *
     * @param last the sequence up to which it goes; rows that nobody is told about make no frame
     * @param more whether something may have come after it
     */
    record Stretch(List<Frame> frames, long last, boolean more) {}

    /** What came after a position; {@code last} is the position itself when nothing did. */
    Stretch after(long sequence, int limit) {
        List<HistoryRow> rows = history.after(sequence, limit);
        Map<String, AlertRow> standing = standing(rows);
        List<Frame> frames = new ArrayList<>();
        for (HistoryRow row : rows) {
            frame(row, standing).ifPresent(frames::add);
        }
        return new Stretch(
                frames, rows.isEmpty() ? sequence : rows.get(rows.size() - 1).sequence(), rows.size() == limit);
    }

    /** The alerts that the rows are about, as they stand now: an old revision is shown with today's acknowledgement. */
    private Map<String, AlertRow> standing(List<HistoryRow> rows) {
        Set<String> ids = new HashSet<>();
        for (HistoryRow row : rows) {
            switch (row.entry().kind()) {
                case ALERT -> ids.add(row.entry().subject());
                case ACTION -> Optional.ofNullable(action(row).alert()).ifPresent(ids::add);
                case TASK, RULE, PREMISE, ACCOUNT, SHIFT, COMPLAINT, ORDER, DIRECTORY, DEAD_LETTER, PLAN -> {}
            }
        }
        Map<String, AlertRow> standing = new HashMap<>();
        alerts.findAll(ids).forEach(row -> standing.put(row.alert().id(), row));
        return standing;
    }

    private Optional<Frame> frame(HistoryRow row, Map<String, AlertRow> standing) {
        return switch (row.entry().kind()) {
            case ALERT ->
                Optional.ofNullable(standing.get(row.entry().subject()))
                        .flatMap(stands -> alert(row, Json.read(row.entry().content(), Alert.class), stands));
            case TASK -> Optional.of(task(row, Json.read(row.entry().content(), Task.class)));
            case ACTION -> action(row, action(row), standing);
            case RULE, PREMISE, ACCOUNT, SHIFT, COMPLAINT, ORDER, DIRECTORY, DEAD_LETTER, PLAN -> Optional.empty();
        };
    }

    private Optional<Frame> action(HistoryRow row, Action action, Map<String, AlertRow> standing) {
        if (action.kind() == null) {
            return Optional.empty(); // a plan: they were kept as actions once, and the history is not rewritten
        }
        AlertRow alert = action.alert() == null ? null : standing.get(action.alert());
        if (alert != null) {
            return alert(row, alert.alert(), alert);
        }
        if (action.task() != null) {
            return tasks.find(action.task()).map(task -> task(row, task));
        }
        return Optional.of(frame(row, "action", List.of(), ActionView.of(action)));
    }

    private Optional<Frame> alert(HistoryRow row, Alert alert, AlertRow stands) {
        return alert.shadow()
                ? Optional.empty()
                : Optional.of(frame(row, "alert", sight.departments(alert.items()), views.of(alert, stands)));
    }

    private Frame task(HistoryRow row, Task task) {
        return frame(row, "task", task.departments(), taskViews.of(task));
    }

    private Frame frame(HistoryRow row, String event, List<String> departments, Object view) {
        String premise = row.entry().premise();
        String street = premises.find(premise).map(Premise::street).orElse(null);
        return Frame.of(row.sequence(), event, premise, street, departments, json.writeValueAsString(view));
    }

    private static Action action(HistoryRow row) {
        return Json.read(row.entry().content(), Action.class);
    }
}
