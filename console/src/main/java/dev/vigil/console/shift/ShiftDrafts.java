package dev.vigil.console.shift;

import dev.vigil.console.account.Account;
import dev.vigil.console.alert.AlertFilter;
import dev.vigil.console.alert.AlertTable;
import dev.vigil.console.alert.AlertView;
import dev.vigil.console.alert.AlertViews;
import dev.vigil.console.coverage.CoverageTable;
import dev.vigil.console.load.LoadDesk;
import dev.vigil.console.mute.MuteView;
import dev.vigil.console.mute.Mutes;
import dev.vigil.console.paging.Cursor;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.scope.Sight;
import dev.vigil.console.task.TaskFilter;
import dev.vigil.console.task.TaskTable;
import dev.vigil.console.task.TaskView;
import dev.vigil.console.task.TaskViews;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskState;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the sheet of a hand-over together from what stands. */
public final class ShiftDrafts {
    private static final long SHIFT = Duration.ofHours(8).toMillis();
    private static final long AHEAD = Duration.ofHours(12).toMillis();
    private static final long LOOK_BACK = Duration.ofHours(3).toMillis();
    private static final int MOST = 500;

    private final ShiftTable shifts;
    private final AlertTable alerts;
    private final AlertViews views;
    private final TaskTable tasks;
    private final Mutes mutes;
    private final CoverageTable coverage;
    private final LoadDesk load;
    private final Premises premises;
    private final TaskViews taskViews;
    private final Sight sight;
    private final Clock clock;

    public ShiftDrafts(
            ShiftTable shifts,
            AlertTable alerts,
            AlertViews views,
            TaskTable tasks,
            Mutes mutes,
            CoverageTable coverage,
            LoadDesk load,
            Premises premises,
            TaskViews taskViews,
            Sight sight,
            Clock clock) {
        this.shifts = shifts;
        this.alerts = alerts;
        this.views = views;
        this.tasks = tasks;
        this.mutes = mutes;
        this.coverage = coverage;
        this.load = load;
        this.premises = premises;
        this.taskViews = taskViews;
        this.sight = sight;
        this.clock = clock;
    }

    ShiftDraft draft(Account account) {
        long now = clock.millis();
        Scope scope = Scope.of(account);
        Optional<Shift> last = shifts.newest(Cursor.START, 1).items().stream().findFirst();
        long from = last.map(shift -> shift.at().toInstant().toEpochMilli())
                .filter(at -> at < now && at > now - 3 * SHIFT)
                .orElse(now - SHIFT);
        return new ShiftDraft(
                DistrictTime.of(from),
                DistrictTime.of(now),
                open(scope),
                last.map(Shift::callBacks).orElse(List.of()),
                ending(account, now),
                blind(scope, now),
                due(scope, now),
                load.of(scope, from, now));
    }

    private List<AlertView> open(Scope scope) {
        Optional<Boolean> any = Optional.empty();
        AlertFilter filter = new AlertFilter(
                List.of(AlertState.OPEN),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                any,
                Optional.empty(),
                Optional.empty(),
                false,
                scope);
        return alerts.search(filter, Cursor.START, MOST).items().stream()
                .sorted(Comparator.comparing(row -> row.acknowledgedBy() != null))
                .map(views::of)
                .toList();
    }

    private List<MuteView> ending(Account account, long now) {
        return mutes.now().stream()
                .filter(mute -> mute.until() < now + AHEAD && sight.ofPremise(account, mute.premise()))
                .map(mute -> MuteView.of(mute, premises))
                .toList();
    }

    private List<ShiftDraft.BlindPremise> blind(Scope scope, long now) {
        return coverage.blindSince(now - LOOK_BACK, scope.streets()).entrySet().stream()
                .map(entry ->
                        new ShiftDraft.BlindPremise(entry.getKey(), premises.name(entry.getKey()), entry.getValue()))
                .toList();
    }

    private List<TaskView> due(Scope scope, long now) {
        TaskFilter filter = new TaskFilter(
                List.of(TaskState.PROPOSED, TaskState.BEGUN),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(now + AHEAD),
                Optional.empty(),
                Optional.empty(),
                scope);
        return tasks.search(filter, Cursor.START, MOST).items().stream()
                .sorted(Comparator.comparingLong(Task::dueAt))
                .map(taskViews::of)
                .toList();
    }
}
