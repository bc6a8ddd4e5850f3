package dev.vigil.console.frequency;

import dev.vigil.console.premise.Premises;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.task.TaskTable;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.inspection.frequency.Cap;
import dev.vigil.domain.inspection.frequency.FrequencyGuard;
import dev.vigil.domain.inspection.frequency.Grades;
import dev.vigil.domain.inspection.frequency.Question;
import dev.vigil.domain.inspection.frequency.Visit;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.Premise;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts the visits of a year, and asks the guard that the planner asks. */
public final class CapCount {
    private final TaskTable tasks;
    private final Premises premises;
    private final Supplier<InspectionBook> book;
    private final Clock clock;

    public CapCount(TaskTable tasks, Premises premises, Supplier<InspectionBook> book, Clock clock) {
        this.tasks = tasks;
        this.premises = premises;
        this.book = book;
        this.clock = clock;
    }

    /** By premise, then authority; only those that were visited. */
    List<CapLine> of(int year, Scope scope) {
        List<CapLine> lines = new ArrayList<>();
        visits(year, scope).forEach((premise, list) -> premises.find(premise)
                .ifPresent(known -> lines.addAll(lines(known, list, year))));
        return lines;
    }

    /** Premise id → the visits paid to it in a year, by whichever department. */
    public Map<String, List<Visit>> visits(int year) {
        return visits(year, new Scope(List.of(), List.of()));
    }

    private Map<String, List<Visit>> visits(int year, Scope scope) {
        Map<String, List<Visit>> visits = new TreeMap<>();
        for (Task task : tasks.all(scope)) {
            boolean counts = task.state() == TaskState.FINISHED
                    && task.method() == Method.ON_SITE
                    && DistrictTime.of(task.publishedAt()).getYear() == year;
            if (counts) {
                visits.computeIfAbsent(task.premise(), any -> new ArrayList<>()).add(visit(task));
            }
        }
        return visits;
    }

    private List<CapLine> lines(Premise premise, List<Visit> visits, int year) {
        return visits.stream()
                .flatMap(visit -> visit.departments().stream())
                .distinct()
                .sorted()
                .map(authority -> line(premise, authority, visits, year))
                .toList();
    }

    private CapLine line(Premise premise, String authority, List<Visit> visits, int year) {
        long today = clock.millis();
        int now = DistrictTime.of(today).getYear();
        long at = year == now ? today : book.get().options().calendar().startOf(LocalDate.of(year, 12, 31));
        Question planned = new Question(
                TaskKind.PLANNED,
                Severity.BLUE,
                List.of(authority),
                premise.grade(),
                premise.managementLevel(),
                at,
                true,
                null);
        return new CapLine(
                authority,
                premise.enterprise(),
                premise.id(),
                count(visits, authority, TaskKind.PLANNED),
                count(visits, authority, TaskKind.SPECIAL),
                count(visits, authority, TaskKind.CLUE),
                count(visits, authority, TaskKind.INSTANT),
                cap(authority, premise.grade(), book.get().options().calendar().dayOf(at)),
                new FrequencyGuard(book.get().frequency(), book.get().options().calendar())
                        .judge(planned, visits)
                        .outcome());
    }

    private @Nullable Integer cap(String authority, CreditGrade grade, LocalDate day) {
        return book.get().frequency().caps().stream()
                .filter(cap -> cap.department().equals("*") || cap.department().equals(authority))
                .filter(cap -> cap.kinds().contains(TaskKind.PLANNED))
                .filter(cap -> cap.valid().holds(day) && Grades.contain(cap.grades(), grade))
                .map(Cap::perYear)
                .min(Integer::compare)
                .orElse(null);
    }

    private static int count(List<Visit> visits, String authority, TaskKind kind) {
        return (int) visits.stream()
                .filter(visit -> visit.kind() == kind && visit.departments().contains(authority))
                .count();
    }

    private Visit visit(Task task) {
        return new Visit(task.id(), task.publishedAt(), task.kind(), authorities(task), task.officers(), true, 0);
    }

    /** The departments that answer for the items: those whose visit it was. */
    List<String> authorities(Task task) {
        return task.items().stream()
                .flatMap(code -> book.get().catalogue().item(code).stream())
                .map(Item::lead)
                .distinct()
                .toList();
    }
}
