package dev.vigil.domain.inspection.ledger;

import dev.vigil.domain.inspection.Round;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskBasis;
import dev.vigil.domain.premise.Premise;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The visits saved (综合查一次减少入企次数), from the latest revisions of tasks. A visit that two tasks claim to have
 * saved, of one department to one premise on one day, counts once, for the older task.
 */
public final class Ledger {
    /**
     * One check with what it saved, after the double claims are gone.
     *
     * @param paid what the visit that was paid stood for; nothing when none was
     */
    private record Entry(Premise premise, String month, List<WouldVisit> would, int was, List<WouldVisit> paid) {}

    private final List<Entry> entries = new ArrayList<>();

    /** @param premises premise id → premise, as the registry has it */
    public static Ledger of(Collection<Task> tasks, Function<String, Premise> premises) {
        Ledger ledger = new Ledger();
        Set<String> claimed = new HashSet<>();
        tasks.stream()
                .sorted(Comparator.comparingLong(Task::openedAt).thenComparing(Task::id))
                .forEach(task -> ledger.add(task, premises.apply(task.premise()), claimed));
        return ledger;
    }

    private void add(Task task, Premise premise, Set<String> claimed) {
        TaskBasis basis = task.basis() == null ? TaskBasis.none() : task.basis();
        basis.rounds().stream().map(Round::visits).forEach(visits -> add(task, premise, visits, claimed));
        add(task, premise, basis.visits(), claimed);
    }

    private void add(Task task, Premise premise, VisitLedger visits, Set<String> claimed) {
        List<WouldVisit> own = visits.would().stream()
                .filter(visit -> claimed.add(task.premise() + '\n' + visit.department() + '\n' + visit.day()))
                .toList();
        List<WouldVisit> paid = visits.was() > 0 ? visits.would() : List.of();
        String month = visits.would().stream()
                .map(visit -> YearMonth.from(visit.day()).toString())
                .min(Comparator.naturalOrder())
                .orElse("");
        if (!own.isEmpty() || visits.was() > 0) {
            entries.add(new Entry(premise, month, own, visits.was(), paid));
        }
    }

    public LedgerLine total() {
        return new LedgerLine(
                "",
                entries.stream().mapToInt(entry -> entry.would().size()).sum(),
                entries.stream().mapToInt(Entry::was).sum());
    }

    /** In the order of names. */
    public List<LedgerLine> by(LedgerBy by) {
        return switch (by) {
            case ENTERPRISE -> grouped(entry -> entry.premise().enterprise());
            case STREET -> grouped(entry -> entry.premise().street());
            case MONTH -> grouped(Entry::month);
            case LEVEL -> grouped(entry -> entry.premise().managementLevel().label());
            case DEPARTMENT -> shared(visit -> List.of(visit.department()));
            case ITEM -> shared(WouldVisit::items);
        };
    }

    private List<LedgerLine> grouped(Function<Entry, String> name) {
        Map<String, LedgerLine> lines = new TreeMap<>();
        entries.forEach(entry -> add(lines, name.apply(entry), entry.would().size(), entry.was()));
        return List.copyOf(lines.values());
    }

    /** Of those who share a joint visit each has it whole. */
    private List<LedgerLine> shared(Function<WouldVisit, List<String>> names) {
        Map<String, LedgerLine> lines = new TreeMap<>();
        for (Entry entry : entries) {
            entry.would().forEach(visit -> names.apply(visit).forEach(name -> add(lines, name, 1, 0)));
            entry.paid().stream()
                    .flatMap(visit -> names.apply(visit).stream())
                    .distinct()
                    .forEach(name -> add(lines, name, 0, entry.was()));
        }
        return List.copyOf(lines.values());
    }

    private static void add(Map<String, LedgerLine> lines, String name, int would, int was) {
        lines.merge(
                name,
                new LedgerLine(name, would, was),
                (a, b) -> new LedgerLine(name, a.would() + b.would(), a.was() + b.was()));
    }
}
