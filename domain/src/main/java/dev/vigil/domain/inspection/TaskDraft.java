package dev.vigil.domain.inspection;

import dev.vigil.domain.alert.AlertId;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.premise.Premise;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Makes the content of a task from the alerts that belong to it; a pure function of them. */
final class TaskDraft {
    private final Catalogue catalogue;
    private final PlannerOptions options;
    private final Premise premise;

    TaskDraft(Catalogue catalogue, PlannerOptions options, Premise premise) {
        this.catalogue = catalogue;
        this.options = options;
        this.premise = premise;
    }

    static String idOf(String premise, String openingAlert) {
        return "t-" + AlertId.hash("task", premise, openingAlert);
    }

    /** The task of a group, as the first revision of itself. */
    Task of(Group group) {
        List<TaskPart> parts = group.members.stream().map(this::part).toList();
        boolean stands = group.stands();
        List<TaskPart> counting =
                stands ? parts.stream().filter(part -> !part.withdrawn()).toList() : parts;
        List<String> items = counting.stream()
                .flatMap(part -> part.items().stream())
                .distinct()
                .toList();
        MethodChoice method = MethodChoice.of(items, catalogue);
        return new Task(
                idOf(premise.id(), group.opener.id),
                1,
                premise.id(),
                stands ? TaskState.PROPOSED : TaskState.CANCELLED,
                TaskKind.INSTANT,
                counting.stream()
                        .map(TaskPart::severity)
                        .max(Comparator.naturalOrder())
                        .orElse(Severity.BLUE),
                parts.get(0).joinedAt(),
                counting.stream().mapToLong(TaskPart::dueAt).min().orElse(Long.MAX_VALUE),
                parts.get(0).joinedAt(),
                method.method(),
                method.reason(),
                parts,
                items,
                departments(items),
                List.of(),
                Reasons.OPENED,
                TaskBasis.none());
    }

    TaskPart part(AlertFact alert) {
        ItemChoice choice = ItemChoice.of(alert.items(), premise.scenario(), catalogue);
        boolean gone = alert.goneAt(options.from()).isPresent();
        return new TaskPart(
                alert.id,
                alert.rule,
                alert.title(),
                alert.severity(),
                choice.items(),
                departments(choice.items()),
                alert.dueAt(options),
                alert.qualifiedAt(options.from()).orElseThrow(),
                gone,
                gone ? alert.goneBecause(options.from()) : choice.reason());
    }

    private List<String> departments(List<String> items) {
        LinkedHashSet<String> codes = new LinkedHashSet<>();
        items.forEach(code -> catalogue.item(code).ifPresent(item -> codes.addAll(item.departments())));
        return List.copyOf(codes);
    }
}
