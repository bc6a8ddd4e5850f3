package dev.vigil.console.remote;

import dev.vigil.console.account.Account;
import dev.vigil.console.casework.ActionData;
import dev.vigil.console.casework.CaseStep;
import dev.vigil.console.casework.Refusal;
import dev.vigil.console.casework.TaskOnHand;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Json;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.remote.Conclusion;
import dev.vigil.domain.inspection.remote.RemoteCheck;
import dev.vigil.domain.inspection.remote.TechnicalReview;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps of a check from afar: REVIEW, ASK with {@code data.until}, EXPLAIN, LOOK with {@code data.officers} and
 * what was seen as comment, of which the hash is kept, CONCLUDE with {@code data.conclusion}. Each in its turn; a conclusion brings the technical review
 * with it when nobody has asked for one, so that it never rests on data that were not reviewed (行政处罚法 art. 41).
 */
public final class CheckFromAfar implements CaseStep {
    private static final String REVIEW = "review";

    private final RemoteCheckTable checks;
    private final ReviewOfAlerts reviews;
    private final TaskOnHand tasks;

    public CheckFromAfar(RemoteCheckTable checks, ReviewOfAlerts reviews, TaskOnHand tasks) {
        this.checks = checks;
        this.reviews = reviews;
        this.tasks = tasks;
    }

    @Override
    public Set<ActionKind> kinds() {
        return Set.of(ActionKind.REVIEW, ActionKind.ASK, ActionKind.EXPLAIN, ActionKind.LOOK, ActionKind.CONCLUDE);
    }

    @Override
    public Action prepare(Action action, Account by) {
        Task task = tasks.of(action);
        if (!task.stands()) {
            throw Refusal.because("检查已结束", "the check has ended");
        }
        refuseStrangers(action, task);
        RemoteCheck before = standing(task.id());
        boolean review =
                action.kind() == ActionKind.REVIEW || (action.kind() == ActionKind.CONCLUDE && before.review() == null);
        Action complete = review
                ? ActionData.with(action, Map.of(REVIEW, Json.text(reviews.of(task, action.at()))))
                : recorded(action, task);
        RemoteCheck.Step step = step(before, complete);
        if (!step.taken()) {
            throw Refusal.because(step.refusal());
        }
        return complete;
    }

    private Action recorded(Action action, Task task) {
        return action.kind() == ActionKind.LOOK && action.comment() != null
                ? ActionData.with(action, Map.of("record", reviews.record(task, action.comment())))
                : action;
    }

    /** A check that is concluded, and whose task stands again, begins anew. */
    private RemoteCheck standing(String task) {
        return checks.find(task).filter(check -> check.conclusion() == null).orElseGet(() -> RemoteCheck.of(task));
    }

    private static void refuseStrangers(Action action, Task task) {
        ActionData data = ActionData.of(action);
        boolean strangers = !task.officers().containsAll(data.texts("officers"));
        if (action.kind() == ActionKind.LOOK && strangers) {
            throw Refusal.because("须由被抽取的执法人员查看", "those who look must be officers drawn for it");
        }
        if (action.kind() == ActionKind.LOOK
                && (action.comment() == null || action.comment().isBlank())) {
            throw ProblemException.invalid("请填写看到的情况", "comment must say what was seen");
        }
        if (action.kind() == ActionKind.ASK
                && data.time("until").filter(until -> until > action.at()).isEmpty()) {
            throw ProblemException.invalid(
                    "请填写企业说明的截止时间（data.until）", "data.until must say until when the enterprise may explain");
        }
        if (action.kind() == ActionKind.CONCLUDE
                && data.oneOf("conclusion", Conclusion.class).isEmpty()) {
            throw ProblemException.invalid(
                    "结论（data.conclusion）须为 false-alarm、corrected、order、on-site 之一",
                    "data.conclusion must be one of false-alarm, corrected, order, on-site");
        }
    }

    private static RemoteCheck.Step step(RemoteCheck check, Action action) {
        ActionData data = ActionData.of(action);
        return switch (action.kind()) {
            case REVIEW -> check.reviewed(review(data));
            case ASK -> check.asked(data.time("until").orElse(action.at()));
            case EXPLAIN -> check.explained(action.comment() == null ? data.text("words") : action.comment());
            case LOOK -> check.looked(data.texts("officers"), data.text("record"), action.at());
            default -> {
                RemoteCheck reviewed =
                        check.review() == null ? check.reviewed(review(data)).check() : check;
                yield reviewed.concluded(
                        data.oneOf("conclusion", Conclusion.class).orElse(Conclusion.ON_SITE));
            }
        };
    }

    private static TechnicalReview review(ActionData data) {
        String json = data.text(REVIEW);
        return json.isEmpty() ? new TechnicalReview(List.of()) : Json.read(json, TechnicalReview.class);
    }

    @Override
    public void keep(Action action) {
        String task = action.task();
        if (task == null) {
            return;
        }
        RemoteCheck.Step step = step(standing(task), action);
        if (step.taken()) {
            checks.keep(step.check(), action.premise(), action.at());
        }
    }
}
