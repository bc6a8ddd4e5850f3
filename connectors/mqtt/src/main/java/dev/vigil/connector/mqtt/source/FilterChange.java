package dev.vigil.connector.mqtt.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a session is subscribed to, and what it should be. */
record FilterChange(List<String> held, List<String> wanted) {

    /** It is in no configuration any more. */
    boolean retires() {
        return wanted.isEmpty();
    }

    boolean gains() {
        return !Set.copyOf(held).containsAll(wanted);
    }

    List<String> surplus() {
        return held.stream().filter(filter -> !wanted.contains(filter)).toList();
    }

    List<String> both() {
        Set<String> both = new LinkedHashSet<>(wanted);
        both.addAll(held);
        return List.copyOf(both);
    }
}
