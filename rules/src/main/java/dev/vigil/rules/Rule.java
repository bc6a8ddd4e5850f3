package dev.vigil.rules;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.premise.Premise;
import java.util.List;
import java.util.Optional;

/**
 * A rule as an officer wrote it, read and checked.
 *
 * @param id unique in the book, kebab-case
 * @param judgement how it reads for most of its premises
 * @param deviations how it reads for others; the first that covers a premise counts
 * @param items codes of the inspection items that an alert concerns
 * @param shadow judged, recorded and compared, but alerts nobody
 * @param insteadOf the rule that a shadow may replace one day, with which it is compared; empty for none
 * @param text its YAML as it stands in the file; the evidence of an alert holds it
 */
public record Rule(
        String id,
        Bilingual title,
        Scope scope,
        Per per,
        Judgement judgement,
        List<Deviation> deviations,
        List<String> items,
        Respond respond,
        boolean shadow,
        String insteadOf,
        String text) {
    public Rule {
        deviations = List.copyOf(deviations);
        items = List.copyOf(items);
    }

    /** The index of the deviation that counts for the premise; -1 for none. */
    public int deviationOf(Premise premise) {
        for (int i = 0; i < deviations.size(); i++) {
            if (deviations.get(i).audience().covers(premise)) {
                return i;
            }
        }
        return -1;
    }

    /** The rule as it reads for that premise, even when it is not for it. */
    public Rule of(Premise premise) {
        int deviation = deviationOf(premise);
        return deviation < 0 ? this : with(deviations.get(deviation)).orElse(this);
    }

    /** The rule as it reads for the premises of that deviation; empty when it is not for them. */
    public Optional<Rule> with(Deviation deviation) {
        return deviation.judgement() == null
                ? Optional.empty()
                : Optional.of(new Rule(
                        id,
                        title,
                        scope,
                        per,
                        deviation.judgement(),
                        List.of(),
                        items,
                        deviation.respond(),
                        shadow,
                        insteadOf,
                        text));
    }
}
