package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.frequency.FrequencyGuard;
import dev.vigil.domain.inspection.frequency.GuardDecision;
import dev.vigil.domain.inspection.frequency.Question;
import dev.vigil.domain.inspection.ledger.Counterfactual;
import dev.vigil.domain.inspection.ledger.VisitLedger;
import dev.vigil.domain.inspection.remote.ItemCheck;
import dev.vigil.domain.premise.CreditGrade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the content of a task from the leads that belong to it, and carries over what was drawn for it. */
final class TaskDraft {
    private final Desk desk;
    private final List<Group> groups;
    private final Catalogue catalogue;
    private final MethodChoice methods;

    TaskDraft(Desk desk, List<Group> groups) {
        this.desk = desk;
        this.groups = groups;
        this.catalogue = desk.book().catalogue();
        this.methods = new MethodChoice(desk);
    }

    Task of(Group group) {
        List<TaskPart> parts = group.members.stream().map(this::part).toList();
        boolean stands = group.stands();
        List<TaskPart> counting =
                stands ? parts.stream().filter(part -> !part.withdrawn()).toList() : parts;
        List<String> items = counting.stream()
                .flatMap(part -> part.items().stream())
                .distinct()
                .toList();
        MethodChoice.Chosen method = methods.of(group.task, items, group.openedAt);
        Task draft = new Task(
                group.task,
                1,
                desk.premise().id(),
                stands ? TaskState.PROPOSED : TaskState.CANCELLED,
                kind(counting),
                counting.stream()
                        .map(TaskPart::severity)
                        .max(Comparator.naturalOrder())
                        .orElse(Severity.BLUE),
                group.openedAt,
                counting.stream().mapToLong(TaskPart::dueAt).min().orElse(Long.MAX_VALUE),
                desk.clock(),
                method.method(),
                method.reason(),
                parts,
                items,
                departments(items),
                List.of(),
                Reasons.NONE,
                null);
        Task before = desk.state().tasks.get(group.task);
        return before == null
                ? draft.withBasis(basis(draft, group, method.checks(), TaskBasis.none()))
                : carriedOver(draft, before, group, method.checks());
    }

    private Task carriedOver(Task draft, Task before, Group group, List<ItemCheck> checks) {
        TaskBasis old = before.basis() == null ? TaskBasis.none() : before.basis();
        if (before.state() == TaskState.FINISHED) {
            Round round = new Round(
                    desk.state().ended.getOrDefault(before.id(), before.publishedAt()),
                    before.method(),
                    before.parts().stream().map(TaskPart::alert).toList(),
                    before.officers(),
                    old.visits());
            List<Round> rounds = new ArrayList<>(old.rounds());
            rounds.add(round);
            TaskBasis fresh = old.withRounds(rounds).withDraw(old.draw().again());
            return draft.withBasis(basis(draft, group, checks, fresh));
        }
        return draft.withBasis(basis(draft, group, checks, old)).withDraw(old.draw(), before.officers());
    }

    private TaskBasis basis(Task draft, Group group, List<ItemCheck> checks, TaskBasis old) {
        Pin pin = group.members.stream()
                .map(lead -> desk.state().pins.get(lead.id))
                .filter(one -> one != null && one.follows() != null)
                .findFirst()
                .orElse(null);
        boolean visit = draft.method() == Method.ON_SITE && draft.stands();
        return new TaskBasis(
                pin == null ? old.follows() : pin.follows(),
                old.rounds(),
                checks,
                visit ? guard(draft, gradeOf(group)) : null,
                old.draw(),
                draft.stands()
                        ? new VisitLedger(Counterfactual.of(draft.parts(), catalogue, calendar()), visit ? 1 : 0)
                        : VisitLedger.empty());
    }

    /** A plan stands by the grade by which it drew; everything else by the grade of the day. */
    private CreditGrade gradeOf(Group group) {
        return group.members.stream()
                .map(lead -> lead.origin().grade())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(desk.premise().grade());
    }

    private GuardDecision guard(Task draft, CreditGrade grade) {
        boolean remotePossible = draft.items().stream()
                .flatMap(code -> catalogue.item(code).stream())
                .noneMatch(item -> item.method() == Method.ON_SITE);
        Question question = new Question(
                draft.kind(),
                draft.severity(),
                authorities(draft.items(), catalogue),
                grade,
                desk.premise().managementLevel(),
                draft.openedAt(),
                remotePossible,
                another(draft.id()));
        return new FrequencyGuard(desk.book().frequency(), calendar()).judge(question, desk.state().visits);
    }

    private @Nullable String another(String task) {
        return groups.stream()
                .filter(group -> group.stands() && !group.task.equals(task))
                .map(group -> group.task)
                .findFirst()
                .orElse(null);
    }

    private TaskPart part(Lead lead) {
        Severity from = desk.policy().from();
        LeadOrigin origin = lead.origin();
        ItemChoice choice = ItemChoice.of(origin.items(), desk.premise().scenario(), catalogue);
        boolean gone = lead.goneAt(from).isPresent();
        Bilingual why = gone ? lead.goneBecause(from) : choice.reason();
        return new TaskPart(
                lead.id,
                origin.rule(),
                origin.title(),
                lead.last().severity(),
                choice.items(),
                departments(choice.items()),
                lead.dueAt(desk.policy(), calendar()),
                lead.qualifiedAt(from).orElseThrow(),
                gone,
                why,
                origin.kind());
    }

    /** What the data say comes first; a plan that is taken along changes nothing in that. */
    private static TaskKind kind(List<TaskPart> parts) {
        for (TaskKind kind : List.of(TaskKind.INSTANT, TaskKind.CLUE, TaskKind.SPECIAL)) {
            if (parts.stream().anyMatch(part -> part.kind() == kind)) {
                return kind;
            }
        }
        return TaskKind.PLANNED;
    }

    private List<String> departments(List<String> items) {
        Set<String> codes = new LinkedHashSet<>();
        items.forEach(code -> catalogue.item(code).ifPresent(item -> codes.addAll(item.departments())));
        return List.copyOf(codes);
    }

    /** The departments that answer for the items: those that come, and whose visits are counted. */
    static List<String> authorities(List<String> items, Catalogue catalogue) {
        return items.stream()
                .flatMap(code -> catalogue.item(code).stream())
                .map(Item::lead)
                .distinct()
                .toList();
    }

    private WorkCalendar calendar() {
        return desk.book().options().calendar();
    }
}
