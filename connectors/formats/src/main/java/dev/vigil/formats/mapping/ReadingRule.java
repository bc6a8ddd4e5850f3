package dev.vigil.formats.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one kind of element becomes observations: either every property of an object is a reading
 * ({@code values}), or the element is one ({@code metric}).
 *
 * @param each where the elements are
 * @param when what must hold of an element
 * @param except properties that are no readings
 * @param value where the value is, for a property from the property
 */
record ReadingRule(
        Each each,
        List<Condition> when,
        Sources device,
        TimeRule time,
        Optional<Sources> values,
        Set<String> except,
        Sources metric,
        Sources value,
        Details details) {

    ReadingRule {
        when = List.copyOf(when);
        except = Set.copyOf(except);
    }

    /** What a reading may have beside its value. */
    record Details(Sources unit, Sources quality, Sources resent, Sources picture, Optional<EventRule> event) {}

    boolean applies(Scope scope) {
        return when.stream().allMatch(condition -> condition.holds(scope));
    }
}
