package dev.vigil.domain.inspection.year;

import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.Round;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskBasis;
import dev.vigil.domain.inspection.ledger.VisitLedger;
import dev.vigil.domain.inspection.ledger.WouldVisit;
import dev.vigil.domain.inspection.remote.ItemCheck;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Visits if every department had looked from afar first, but each for itself: of the visits that would have been, those
 * with an item that somebody had to see. Where the look from afar ended in a visit, all of its departments count.
 */
final class UnmergedCount {
    private final Set<String> claimed = new HashSet<>();
    private int visits;

    int of(Collection<Task> finished) {
        for (Task task : finished) {
            TaskBasis basis = Objects.requireNonNull(task.basis());
            Set<String> onSite = basis.checks().stream()
                    .filter(check -> check.method() == Method.ON_SITE)
                    .map(ItemCheck::item)
                    .collect(Collectors.toSet());
            basis.rounds().stream().map(Round::visits).forEach(round -> add(task.premise(), round, onSite));
            add(task.premise(), basis.visits(), onSite);
        }
        return visits;
    }

    private void add(String premise, VisitLedger round, Set<String> onSite) {
        if (round.was() == 0) {
            return;
        }
        List<WouldVisit> needed = round.would().stream()
                .filter(visit -> visit.items().stream().anyMatch(onSite::contains))
                .toList();
        (needed.isEmpty() ? round.would() : needed).forEach(visit -> {
            if (claimed.add(premise + '\n' + visit.department() + '\n' + visit.day())) {
                visits++;
            }
        });
    }
}
