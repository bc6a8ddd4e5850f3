package dev.vigil.rules.property;

import java.util.Set;

/** What the property tests know of metrics. */
final class World {
    private static final Set<String> EVENTS = Set.of("no_helmet", "rat");

    private World() {}

    static boolean isEvent(String metric) {
        return EVENTS.contains(metric);
    }
}
