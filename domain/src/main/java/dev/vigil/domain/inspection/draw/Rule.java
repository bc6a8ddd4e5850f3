package dev.vigil.domain.inspection.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * What must be drawn. Either domains to cover with at least so many people, or a quota for each group.
 *
 * @param cover groups of which each needs somebody who counts for it; empty when there are quotas
 * @param least how many at least
 * @param quotas how many of each group; empty when there is something to cover
 */
public record Rule(List<String> cover, int least, List<Quota> quotas) {
    /** So many out of one group. */
    public record Quota(String group, int count) {}

    public Rule {
        cover = cover == null ? List.of() : List.copyOf(cover);
        quotas = quotas == null ? List.of() : List.copyOf(quotas);
    }

    public static Rule covering(List<String> groups, int least) {
        return new Rule(groups.stream().distinct().sorted().toList(), least, List.of());
    }

    public static Rule quotas(List<Quota> quotas) {
        return new Rule(List.of(), 0, quotas);
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        texts.add(Integer.toString(cover.size()));
        texts.addAll(cover);
        texts.add(Integer.toString(least));
        texts.add(Integer.toString(quotas.size()));
        for (Quota quota : quotas) {
            texts.add(quota.group());
            texts.add(Integer.toString(quota.count()));
        }
        return texts;
    }
}
