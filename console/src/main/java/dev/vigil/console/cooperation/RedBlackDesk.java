package dev.vigil.console.cooperation;

import dev.vigil.console.complaint.ComplaintTable;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.task.TaskTable;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.inspection.cooperation.RedBlackList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures of the departments, as the enterprises see them (红黑榜). */
public final class RedBlackDesk {
    private final TaskTable tasks;
    private final RatingTable ratings;
    private final ComplaintTable complaints;

    public RedBlackDesk(TaskTable tasks, RatingTable ratings, ComplaintTable complaints) {
        this.tasks = tasks;
        this.ratings = ratings;
        this.complaints = complaints;
    }

    /** Of the checks that ended in the span, of those that the scope shows. */
    public RedBlackList list(long from, long to, Scope scope) {
        List<Task> ended = tasks.all(scope).stream()
                .filter(task -> task.state() == TaskState.FINISHED)
                .filter(task -> task.publishedAt() >= from && task.publishedAt() < to)
                .toList();
        Map<String, Integer> checks = new HashMap<>();
        ended.forEach(task -> task.departments().forEach(one -> checks.merge(one, 1, Integer::sum)));
        Map<String, Integer> upheld = new HashMap<>();
        List<String> complained = complaints.upheldAbout();
        ended.stream().filter(task -> complained.contains(task.id())).forEach(task -> task.departments()
                .forEach(one -> upheld.merge(one, 1, Integer::sum)));
        return RedBlackList.of(
                checks,
                ratings.since(from, scope).stream()
                        .filter(row -> row.at().toInstant().toEpochMilli() < to)
                        .map(RatingTable.Row::rating)
                        .toList(),
                upheld,
                RedBlackList.Thresholds.defaults());
    }
}
