package dev.vigil.rules.property;

import dev.vigil.rules.Judgement;
import dev.vigil.rules.expression.Selector;
import java.util.Set;

/** The samples at which a rule is judged: those of a quality that it allows, and all where it asks for silence. */
record Instants(Terms terms, Judgement judgement, Set<Selector> selectors, Set<Selector> silences) {
    long after(long time) {
        long next = Long.MAX_VALUE;
        for (Selector selector : selectors) {
            next = Math.min(
                    next,
                    terms.of(selector)
                            .filter(sample -> sample.at() > time)
                            .filter(sample -> silences.contains(selector)
                                    || judgement.quality().contains(sample.quality()))
                            .mapToLong(Sample::at)
                            .min()
                            .orElse(Long.MAX_VALUE));
        }
        return next;
    }
}
