package dev.vigil.formats.mapping;

import java.util.List;

/**
 * An event that is sent several times.
 *
 * @param id its identity
 * @param ended what holds when the message tells its end
 * @param end when it ended
 */
record EventRule(Sources id, List<Condition> ended, TimeRule end) {
    EventRule {
        ended = List.copyOf(ended);
    }

    boolean hasEnded(Scope scope) {
        return !ended.isEmpty() && ended.stream().allMatch(condition -> condition.holds(scope));
    }
}
