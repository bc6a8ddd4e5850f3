package dev.vigil.rules.property;

import dev.vigil.rules.expression.Term;
import dev.vigil.rules.language.Pulses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The whole history of truths of the conditions inside since, then and not_then, instant by instant. */
final class Remembered implements Terms.Marks {
    private final Map<Term, List<Seen>> history = new HashMap<>();

    /** Both conditions at an instant; since has only the first. */
    private record Seen(long time, Boolean first, Boolean second) {
        boolean a() {
            return Boolean.TRUE.equals(first);
        }

        boolean b() {
            return Boolean.TRUE.equals(second);
        }
    }

    void see(Term term, long time, Boolean first, Boolean second) {
        history.computeIfAbsent(term, unused -> new ArrayList<>()).add(new Seen(time, first, second));
    }

    @Override
    public double value(Term term, long time) {
        List<Seen> seen = history.getOrDefault(term, List.of());
        if (seen.isEmpty()) {
            return Double.NaN;
        }
        if (term instanceof Term.Since) {
            return since(term, time);
        }
        if (term instanceof Term.Then then) {
            return then(seen, then);
        }
        return notThen((Term.NotThen) term, time);
    }

    private double since(Term term, long time) {
        List<Seen> seen = history.get(term);
        if (seen.get(seen.size() - 1).first() == null) {
            return Double.NaN;
        }
        OptionalLong from = held(term);
        return from.isPresent() ? time - from.getAsLong() : 0;
    }

    /** Since when the condition has held without interruption, if it holds. */
    OptionalLong held(Term term) {
        List<Seen> seen = history.getOrDefault(term, List.of());
        int from = seen.size();
        while (from > 0 && seen.get(from - 1).a()) {
            from--;
        }
        return from == seen.size()
                ? OptionalLong.empty()
                : OptionalLong.of(seen.get(from).time());
    }

    private static double then(List<Seen> seen, Term.Then then) {
        int last = seen.size() - 1;
        if (seen.get(last).second() == null) {
            return Double.NaN;
        }
        if (!seen.get(last).b()) {
            return 0;
        }
        int rise = last;
        while (!Pulses.in(then.second()) && rise > 0 && seen.get(rise - 1).b()) {
            rise--;
        }
        for (int i = rise - 1; i >= 0; i--) {
            boolean rose = seen.get(i).a()
                    && (Pulses.in(then.first()) || i == 0 || !seen.get(i - 1).a());
            if (rose) {
                return seen.get(rise).time() - seen.get(i).time() <= then.span() ? 1 : 0;
            }
        }
        return 0;
    }

    private double notThen(Term.NotThen then, long time) {
        OptionalLong since = waiting(then);
        return since.isPresent() && time - since.getAsLong() >= then.span() ? 1 : 0;
    }

    /** When the first condition rose last, if the second has not held since. */
    OptionalLong waiting(Term.NotThen then) {
        List<Seen> seen = history.getOrDefault(then, List.of());
        for (int i = seen.size() - 1; i >= 0 && !seen.get(i).b(); i--) {
            boolean rose = seen.get(i).a()
                    && (Pulses.in(then.first()) || i == 0 || !seen.get(i - 1).a());
            if (rose) {
                return OptionalLong.of(seen.get(i).time());
            }
        }
        return OptionalLong.empty();
    }
}
