package dev.vigil.door;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is connected, and how many from where. */
final class Guests {
    private final int most;
    private final int mostOfOne;
    private final Set<Visitor> all = new HashSet<>();
    private final Map<InetAddress, Integer> byAddress = new HashMap<>();
    private volatile int size;

    Guests(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    boolean hasRoomFor(InetAddress address) {
        return all.size() < most && byAddress.getOrDefault(address, 0) < mostOfOne;
    }

    void add(Visitor visitor) {
        all.add(visitor);
        size = all.size();
        byAddress.merge(visitor.address(), 1, Integer::sum);
    }

    /** @return whether it was here */
    boolean remove(Visitor visitor) {
        if (!all.remove(visitor)) {
            return false;
        }
        size = all.size();
        byAddress.computeIfPresent(visitor.address(), (address, count) -> count == 1 ? null : count - 1);
        return true;
    }

    /** A copy: the caller may remove while it looks. */
    List<Visitor> all() {
        return List.copyOf(all);
    }

    /** For every thread; the rest is for one. */
    int size() {
        return size;
    }
}
