package dev.vigil.domain.inspection.draw;

import java.util.Collection;
import java.util.List;

/** Whether a rule can be met at all. */
public final class Feasibility {
    private Feasibility() {}

    /** The groups that nobody counts for. */
    public static List<String> uncovered(Rule rule, Collection<Candidate> pool, Collection<Candidate> kept) {
        return rule.cover().stream()
                .filter(group -> pool.stream().noneMatch(one -> one.groups().contains(group)))
                .filter(group -> kept.stream().noneMatch(one -> one.groups().contains(group)))
                .toList();
    }

    public static boolean enough(Rule rule, Collection<Candidate> pool, Collection<Candidate> kept) {
        return pool.size() + kept.size() >= rule.least();
    }
}
