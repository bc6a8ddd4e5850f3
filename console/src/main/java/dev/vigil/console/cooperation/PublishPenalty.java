package dev.vigil.console.cooperation;

import dev.vigil.console.account.Account;
import dev.vigil.console.casework.ActionData;
import dev.vigil.console.casework.CaseStep;
import dev.vigil.console.casework.Refusal;
import dev.vigil.console.casework.TaskOnHand;
import dev.vigil.console.finding.DispositionTable;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.cooperation.Publication;
import dev.vigil.domain.inspection.finding.Disposition;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A penalty is made public for as long as the rules say: PUBLISH with {@code data.kind} (penalty, small-penalty,
 * penalty-elsewhere), {@code data.decided} (a day) and the text as comment; or taken back, with kind withdrawal and
 * {@code data.of}. Only what became a case can have ended in a penalty.
 */
public final class PublishPenalty implements CaseStep {
    private final PublicationTable publications;
    private final DispositionTable decisions;
    private final TaskOnHand tasks;
    private final Supplier<WorkCalendar> calendar;

    public PublishPenalty(
            PublicationTable publications,
            DispositionTable decisions,
            TaskOnHand tasks,
            Supplier<WorkCalendar> calendar) {
        this.publications = publications;
        this.decisions = decisions;
        this.tasks = tasks;
        this.calendar = calendar;
    }

    @Override
    public Set<ActionKind> kinds() {
        return Set.of(ActionKind.PUBLISH);
    }

    @Override
    public Action prepare(Action action, Account by) {
        Task task = tasks.of(action);
        ActionData data = ActionData.of(action);
        Publication.Kind kind = data.oneOf("kind", Publication.Kind.class)
                .filter(one -> one != Publication.Kind.CHECK_RESULT)
                .orElseThrow(() -> ProblemException.invalid(
                        "类别（data.kind）须为 penalty、small-penalty、penalty-elsewhere、withdrawal 之一",
                        "data.kind must be one of penalty, small-penalty, penalty-elsewhere, withdrawal"));
        if (kind == Publication.Kind.WITHDRAWAL) {
            boolean stands = publications
                    .find(data.text("of"))
                    .filter(row -> row.task().equals(task.id()) && row.withdrawnAt() == null)
                    .isPresent();
            if (!stands) {
                throw Refusal.because("没有可撤回的公示", "there is no such publication of this check to take back");
            }
            return action;
        }
        boolean aCase = decisions.ofTask(task.id()).stream()
                .anyMatch(decided -> decided.dispositions().contains(Disposition.CASE));
        if (!aCase) {
            throw Refusal.because("未立案的不得公示处罚", "what was no case has no penalty to publish");
        }
        if (action.comment() == null || action.comment().isBlank()) {
            throw ProblemException.invalid("请填写公示内容", "comment must say what is published");
        }
        if (day(data)
                .filter(day -> !day.isAfter(calendar.get().dayOf(action.at())))
                .isEmpty()) {
            throw ProblemException.invalid(
                    "决定日期（data.decided）须为不晚于今天的日期，例如 2026-03-02",
                    "data.decided must be a day such as 2026-03-02, not after today");
        }
        return ActionData.with(action, Map.of("departments", String.join(",", task.departments())));
    }

    @Override
    public void keep(Action action) {
        ActionData data = ActionData.of(action);
        Optional<Publication.Kind> kind = data.oneOf("kind", Publication.Kind.class);
        if (kind.isEmpty() || action.task() == null) {
            return;
        }
        if (kind.get() == Publication.Kind.WITHDRAWAL) {
            publications.withdraw(data.text("of"), action.at());
            return;
        }
        day(data).ifPresent(day -> {
            long decidedAt = calendar.get().startOf(day);
            Publication due = Publication.of(kind.get(), decidedAt, calendar.get());
            publications.keep(
                    new PublicationTable.Row(
                            action.id(),
                            kind.get(),
                            Objects.requireNonNull(action.task()),
                            action.premise(),
                            Objects.requireNonNullElse(action.comment(), ""),
                            DistrictTime.of(decidedAt),
                            endOf(due.publishBy()),
                            endOf(due.shownUntil()),
                            DistrictTime.of(action.at()),
                            false,
                            null),
                    data.texts("departments"));
        });
    }

    private OffsetDateTime endOf(LocalDate day) {
        return DistrictTime.of(calendar.get().startOf(day.plusDays(1)));
    }

    private static Optional<LocalDate> day(ActionData data) {
        try {
            return Optional.of(LocalDate.parse(data.text("decided")));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
