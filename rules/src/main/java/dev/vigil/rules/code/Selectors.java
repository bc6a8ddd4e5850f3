package dev.vigil.rules.code;

import dev.vigil.rules.area.Openings;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which readings the terms of a rule need. */
public final class Selectors {
    private Selectors() {}

    /** The selectors of one term, without those of conditions inside it: these are terms of their own. */
    public static List<Selector> of(Term term) {
        if (term instanceof Term.Latest latest) {
            return List.of(latest.selector());
        }
        if (term instanceof Term.Happening happening) {
            return List.of(happening.selector());
        }
        if (term instanceof Term.Reads reads) {
            return List.of(reads.selector());
        }
        if (term instanceof Term.Window window) {
            return List.of(window.selector());
        }
        if (term instanceof Term.Silent silent) {
            return List.of(silent.selector());
        }
        if (term instanceof Term.Age age) {
            return List.of(age.selector());
        }
        if (term instanceof Term.SameSeries same) {
            return List.of(same.left(), same.right());
        }
        if (term instanceof Term.Anomaly anomaly) {
            return List.of(anomaly.selector());
        }
        if (term instanceof Term.Mean mean) {
            return List.of(mean.selector());
        }
        if (term instanceof Term.Alerts alerts) {
            return List.of(
                    new Selector(alerts.area() ? Selector.AREA : Selector.ALERTS, Openings.series(alerts.rule())));
        }
        return List.of();
    }

    /** How far back the term looks, ms. */
    public static long span(Term term) {
        if (term instanceof Term.Window window) {
            return window.span();
        }
        if (term instanceof Term.Silent silent) {
            return silent.span();
        }
        if (term instanceof Term.SameSeries same) {
            return same.span();
        }
        if (term instanceof Term.Alerts alerts) {
            return alerts.span();
        }
        if (term instanceof Term.Mean mean) {
            // now may be the last instant of the hour after the one that is averaged
            return 2 * mean.resolution().width();
        }
        return 0;
    }

    public static Set<String> metrics(Program program) {
        Set<String> metrics = new HashSet<>();
        program.terms().forEach(term -> of(term).forEach(selector -> metrics.add(selector.metric())));
        return metrics;
    }

    /** Whether anything but events is looked at. */
    public static boolean anyLevel(List<Term> terms) {
        return terms.stream().anyMatch(Selectors::isLevel);
    }

    private static boolean isLevel(Term term) {
        return term instanceof Term.Latest
                || term instanceof Term.Reads
                || term instanceof Term.Age
                || term instanceof Term.Anomaly
                || term instanceof Term.Mean;
    }
}
