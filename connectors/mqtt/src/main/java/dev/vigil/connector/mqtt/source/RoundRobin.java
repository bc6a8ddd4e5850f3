package dev.vigil.connector.mqtt.source;

import java.util.Collection;
import java.util.List;

/** Gives everyone a turn, so that a busy split does not starve the others. */
final class RoundRobin<T> {
    private List<T> members = List.of();
    private int position;

    void over(Collection<T> all) {
        members = List.copyOf(all);
        position = 0;
    }

    T next() {
        T member = members.get(position);
        position = (position + 1) % members.size();
        return member;
    }
}
