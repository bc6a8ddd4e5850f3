package dev.vigil.domain.inspection.year;

import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.Scenario;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import dev.vigil.domain.inspection.frequency.GuardDecision.Outcome;
import dev.vigil.domain.inspection.frequency.Visit;
import dev.vigil.domain.inspection.ledger.Ledger;
import dev.vigil.domain.inspection.ledger.LedgerBy;
import dev.vigil.domain.inspection.ledger.LedgerLine;
import dev.vigil.domain.premise.Premise;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what a simulated year gave. */
final class YearCount {
    private final YearAssumptions assumptions;
    private final InspectionBook book;
    private final Collection<PremiseYear> years;
    private final List<AlertStory> stories;
    private final List<Task> tasks;

    YearCount(
            YearAssumptions assumptions, InspectionBook book, Collection<PremiseYear> years, List<AlertStory> stories) {
        this.assumptions = assumptions;
        this.book = book;
        this.years = years;
        this.stories = stories;
        this.tasks = years.stream().flatMap(year -> year.tasks().stream()).toList();
    }

    /** Visits if every lead had been followed alone, and visits paid. */
    LedgerLine visits() {
        return ledger().total();
    }

    private Ledger ledger() {
        Map<String, Premise> premises = premises();
        return Ledger.of(finished(), premises::get);
    }

    private Map<String, Premise> premises() {
        return years.stream().map(PremiseYear::premise).collect(Collectors.toMap(Premise::id, Function.identity()));
    }

    private List<Task> finished() {
        return tasks.stream().filter(task -> task.state() == TaskState.FINISHED).toList();
    }

    YearFigures figures() {
        Map<String, Premise> premises = premises();
        List<Task> finished = finished();
        Ledger ledger = ledger();
        LedgerLine total = ledger.total();
        List<Visit> visits =
                years.stream().flatMap(year -> year.visits().stream()).toList();
        int checks = finished.stream().mapToInt(YearCount::checksOf).sum();
        DrawCount draws = new DrawCount(transcripts());
        return new YearFigures(
                finished.stream().mapToInt(task -> (int) standing(task)).sum(),
                byKind(finished),
                total.would(),
                checks,
                new UnmergedCount().of(finished),
                total.was(),
                (int) visits.stream()
                        .filter(visit -> visit.departments().size() > 1)
                        .count(),
                checks - total.was(),
                guarded(Outcome.CAPPED),
                guarded(Outcome.MARKED),
                years.stream().mapToInt(year -> year.visits().size()).max().orElse(0),
                premises.values().stream().mapToInt(this::departmentsAt).sum(),
                ledger.by(LedgerBy.DEPARTMENT),
                missing(finished),
                draws.byOfficer(),
                draws.fairness(),
                new YearCoverage(assumptions, book, stories).figures(premises.values()),
                (int) tasks.stream().filter(this::breaksARule).count());
    }

    private static int checksOf(Task task) {
        return 1 + Objects.requireNonNull(task.basis()).rounds().size();
    }

    private static long standing(Task task) {
        return task.parts().stream().filter(part -> !part.withdrawn()).count();
    }

    private static Map<TaskKind, Integer> byKind(List<Task> finished) {
        Map<TaskKind, Integer> kinds = new EnumMap<>(TaskKind.class);
        finished.forEach(task -> kinds.merge(task.kind(), checksOf(task), Integer::sum));
        return kinds;
    }

    private int guarded(Outcome outcome) {
        return (int) tasks.stream()
                .map(task -> Objects.requireNonNull(task.basis()).guard())
                .filter(guard -> guard != null && guard.outcome() == outcome)
                .count();
    }

    private int departmentsAt(Premise premise) {
        Scenario scenario = book.catalogue().scenarios().get(premise.scenario());
        return (int) scenario.checklist().stream()
                .flatMap(code -> book.catalogue().item(code).stream())
                .map(Item::lead)
                .distinct()
                .count();
    }

    private static Map<String, Integer> missing(List<Task> finished) {
        Map<String, Integer> missing = new TreeMap<>();
        finished.stream()
                .filter(task -> task.method() == Method.ON_SITE)
                .flatMap(task -> Objects.requireNonNull(task.basis()).checks().stream())
                .map(check -> check.missing())
                .filter(Objects::nonNull)
                .forEach(what -> missing.merge(what, 1, Integer::sum));
        return missing;
    }

    private List<DrawTranscript> transcripts() {
        return tasks.stream()
                .flatMap(task -> Objects.requireNonNull(task.basis()).draw().done().stream())
                .toList();
    }

    private boolean breaksARule(Task task) {
        boolean items = task.items().isEmpty() || !task.items().stream().allMatch(book.catalogue()::mayInspect);
        boolean manned = task.state() != TaskState.FINISHED
                || task.officers().stream().distinct().count() >= 2;
        boolean late = task.state() == TaskState.PROPOSED
                && task.parts().stream().anyMatch(part -> !part.withdrawn() && part.dueAt() < task.dueAt());
        return items || !manned || late;
    }
}
