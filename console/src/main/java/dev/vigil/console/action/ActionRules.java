package dev.vigil.console.action;

import dev.vigil.console.account.Permission;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.casefile.ActionKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may do what to a case, and what has to be said along with it. */
final class ActionRules {
    private static final Set<String> DISPOSITIONS = Set.of("false", "tolerated", "done");
    private static final Set<ActionKind> REASONED = Set.of(
            ActionKind.CLOSE,
            ActionKind.MUTE,
            ActionKind.COMMENT,
            ActionKind.REFUSE,
            ActionKind.ANSWER,
            ActionKind.OPINION,
            ActionKind.DECIDE);
    private static final int LONGEST_COMMENT = 2_000;
    private static final int MOST_DATA = 50;
    private static final int LONGEST_DATA = 10_000;

    private ActionRules() {}

    /** One of these is enough. */
    static List<Permission> neededFor(ActionKind kind) {
        return switch (kind) {
            case ACKNOWLEDGE, CLOSE -> List.of(Permission.HANDLE_ALERTS);
            case COMMENT, ASSIGN, MERGE, UNMERGE, TRANSFER, ANSWER, OPINION, COMPLAINT ->
                List.of(Permission.HANDLE_ALERTS, Permission.HANDLE_TASKS);
            case MUTE, UNMUTE -> List.of(Permission.MUTE);
            case BEGIN_TASK,
                    FINISH_TASK,
                    CANCEL_TASK,
                    FINDING,
                    ORDER,
                    REFUSE,
                    DISPOSE,
                    REVIEW,
                    ASK,
                    EXPLAIN,
                    LOOK,
                    CONCLUDE,
                    PUBLISH -> List.of(Permission.HANDLE_TASKS);
            case REDRAW, PLAN, DRAW, DECIDE, RATE -> List.of(Permission.SUPERVISE);
        };
    }

    /** What is wrong with the request, as a sentence. */
    static Optional<Bilingual> fault(ActionKind kind, ActionRequest request) {
        return lacking(kind, request).or(() -> tooLong(request)).or(() -> without(kind, request));
    }

    private static Optional<Bilingual> lacking(ActionKind kind, ActionRequest request) {
        boolean fits =
                switch (kind) {
                    case ACKNOWLEDGE, CLOSE -> request.alert() != null;
                    case BEGIN_TASK,
                            FINISH_TASK,
                            CANCEL_TASK,
                            FINDING,
                            ORDER,
                            REFUSE,
                            DISPOSE,
                            REVIEW,
                            ASK,
                            EXPLAIN,
                            LOOK,
                            CONCLUDE,
                            RATE,
                            PUBLISH,
                            REDRAW,
                            MERGE,
                            UNMERGE -> request.task() != null;
                    case COMMENT, ASSIGN, TRANSFER -> request.alert() != null || request.task() != null;
                    case MUTE, UNMUTE, COMPLAINT, PLAN, DRAW, ANSWER, OPINION, DECIDE ->
                        request.alert() != null || request.task() != null || request.premise() != null;
                };
        return fits ? Optional.empty() : said("请指明告警、任务或场所", "say which alert, task or premise it is about");
    }

    private static Optional<Bilingual> without(ActionKind kind, ActionRequest request) {
        if (kind == ActionKind.CLOSE && !DISPOSITIONS.contains(request.dataOf("disposition"))) {
            return said(
                    "处置（data.disposition）须为 false、tolerated 或 done",
                    "data.disposition must be false, tolerated or done");
        }
        if (kind == ActionKind.ASSIGN && request.dataOf("to").isBlank()) {
            return said("请选择转交给谁（data.to）", "data.to must name an account");
        }
        if (kind == ActionKind.MUTE && request.dataOf("until").isBlank()) {
            return said("请填写静默的结束时间（data.until）", "data.until must say when the mute ends");
        }
        Optional<String> noTime = ActionTimes.unreadable(request.data() == null ? Map.of() : request.data());
        if (noTime.isPresent()) {
            return said(
                    "data." + noTime.get() + " 须为时间，例如 2026-09-01T08:00:00+08:00",
                    "data." + noTime.get() + " must be a time such as 2026-09-01T08:00:00+08:00");
        }
        boolean silent = request.comment() == null || request.comment().isBlank();
        boolean reasonNeeded = REASONED.contains(kind);
        return silent && reasonNeeded ? said("请填写理由", "comment must give the reason") : Optional.empty();
    }

    private static Optional<Bilingual> tooLong(ActionRequest request) {
        String comment = request.comment();
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            return said("说明至多 " + LONGEST_COMMENT + " 个字", "comment may have " + LONGEST_COMMENT + " characters");
        }
        Map<String, String> data = request.data() == null ? Map.of() : request.data();
        boolean large =
                data.size() > MOST_DATA || data.values().stream().anyMatch(value -> value.length() > LONGEST_DATA);
        return large ? said("内容过多", "data is too large") : Optional.empty();
    }

    private static Optional<Bilingual> said(String zh, String en) {
        return Optional.of(new Bilingual(zh, en));
    }
}
