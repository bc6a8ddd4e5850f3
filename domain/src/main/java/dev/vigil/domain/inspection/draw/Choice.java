package dev.vigil.domain.inspection.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses by lot. Every candidate's ticket is SHA-256 over the seed and its id; the tickets in their order are a
 * uniformly random order of the candidates, and the rule takes from its front.
 */
final class Choice {
    private Choice() {}

    /** The ids chosen, in the order of their tickets; as many as there are when there are too few. */
    static List<String> of(Rule rule, Collection<Candidate> pool, Collection<Candidate> kept, String seed) {
        List<Candidate> order = inOrder(pool, seed);
        return rule.quotas().isEmpty() ? covering(rule, order, kept) : byQuota(rule, order);
    }

    private static List<Candidate> inOrder(Collection<Candidate> pool, String seed) {
        Map<Candidate, String> tickets = new LinkedHashMap<>();
        pool.forEach(candidate -> tickets.put(candidate, Digest.of(seed, candidate.id())));
        return pool.stream()
                .sorted(Comparator.comparing((Candidate candidate) -> tickets.get(candidate))
                        .thenComparing(Candidate::id))
                .toList();
    }

    private static List<String> covering(Rule rule, List<Candidate> order, Collection<Candidate> kept) {
        Set<String> open = new HashSet<>(rule.cover());
        kept.forEach(candidate -> open.removeAll(candidate.groups()));
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : order) {
            if (candidate.groups().stream().anyMatch(open::contains)) {
                chosen.add(candidate);
                open.removeAll(candidate.groups());
            }
        }
        for (Candidate candidate : order) {
            if (kept.size() + chosen.size() >= rule.least()) {
                break;
            }
            if (!chosen.contains(candidate)) {
                chosen.add(candidate);
            }
        }
        return order.stream().filter(chosen::contains).map(Candidate::id).toList();
    }

    private static List<String> byQuota(Rule rule, List<Candidate> order) {
        List<String> chosen = new ArrayList<>();
        for (Rule.Quota quota : rule.quotas()) {
            order.stream()
                    .filter(candidate -> candidate.groups().contains(quota.group()))
                    .map(Candidate::id)
                    .filter(id -> !chosen.contains(id))
                    .limit(quota.count())
                    .forEach(chosen::add);
        }
        return chosen;
    }
}
