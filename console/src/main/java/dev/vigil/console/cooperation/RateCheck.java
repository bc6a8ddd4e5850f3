package dev.vigil.console.cooperation;

import dev.vigil.console.account.Account;
import dev.vigil.console.casework.ActionData;
import dev.vigil.console.casework.CaseStep;
import dev.vigil.console.casework.Refusal;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.task.TaskTable;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.inspection.cooperation.Rating;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** An enterprise rates a check that has ended, once: RATE with {@code data.stars}. It counts for every department that came. */
public final class RateCheck implements CaseStep {
    private final RatingTable ratings;
    private final TaskTable tasks;

    public RateCheck(RatingTable ratings, TaskTable tasks) {
        this.ratings = ratings;
        this.tasks = tasks;
    }

    @Override
    public Set<ActionKind> kinds() {
        return Set.of(ActionKind.RATE);
    }

    @Override
    public Action prepare(Action action, Account by) {
        Task task = tasks.find(Objects.requireNonNullElse(action.task(), ""))
                .orElseThrow(() -> ProblemException.notFound("task", Objects.requireNonNullElse(action.task(), "")));
        if (!ActionData.of(action).text("stars").matches("[1-5]")) {
            throw ProblemException.invalid("评分（data.stars）须为 1 至 5", "data.stars must be 1 to 5");
        }
        if (task.state() != TaskState.FINISHED) {
            throw Refusal.because("检查结束后方可评价", "a check can be rated when it has ended");
        }
        if (ratings.find(task.id()).isPresent()) {
            throw Refusal.because("该检查已评价", "this check has been rated");
        }
        return ActionData.with(action, Map.of("departments", String.join(",", task.departments())));
    }

    @Override
    public void keep(Action action) {
        ActionData data = ActionData.of(action);
        if (action.task() != null && data.text("stars").matches("[1-5]")) {
            ratings.keep(
                    new Rating(
                            action.task(),
                            data.texts("departments"),
                            Integer.parseInt(data.text("stars")),
                            action.at()),
                    action.premise(),
                    Objects.requireNonNullElse(action.comment(), ""));
        }
    }
}
