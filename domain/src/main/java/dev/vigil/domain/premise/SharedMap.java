package dev.vigil.domain.premise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map whose changed copy shares all but the touched buckets with the original: one change
 * to a map of 100,000 copies some 2,000 references and not 100,000.
 */
final class SharedMap<V> {
    private static final int BUCKETS = 2_048;

    private final List<Map<String, V>> buckets;
    private final int size;

    private SharedMap(List<Map<String, V>> buckets, int size) {
        this.buckets = buckets;
        this.size = size;
    }

    static <V> SharedMap<V> empty() {
        List<Map<String, V>> buckets = new ArrayList<>(BUCKETS);
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(Map.of());
        }
        return new SharedMap<>(buckets, 0);
    }

    @Nullable
    V get(String key) {
        return buckets.get(bucketOf(key)).get(key);
    }

    int size() {
        return size;
    }

    Collection<V> values() {
        List<V> all = new ArrayList<>(size);
        buckets.forEach(bucket -> all.addAll(bucket.values()));
        return all;
    }

    /** A copy without the one keys and with the others. */
    SharedMap<V> change(Collection<String> removed, Map<String, V> put) {
        List<Map<String, V>> changed = new ArrayList<>(buckets);
        Map<Integer, Map<String, V>> opened = new HashMap<>();
        int newSize = size;
        for (String key : removed) {
            newSize -= open(changed, opened, key).remove(key) == null ? 0 : 1;
        }
        for (Map.Entry<String, V> entry : put.entrySet()) {
            String key = entry.getKey();
            newSize += open(changed, opened, key).put(key, entry.getValue()) == null ? 1 : 0;
        }
        return new SharedMap<>(changed, newSize);
    }

    /** The bucket of the key, copied the first time that this change touches it. */
    private static <V> Map<String, V> open(
            List<Map<String, V>> changed, Map<Integer, Map<String, V>> opened, String key) {
        return opened.computeIfAbsent(bucketOf(key), index -> {
            Map<String, V> copy = new HashMap<>(changed.get(index));
            changed.set(index, copy);
            return copy;
        });
    }

    private static int bucketOf(String key) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
    }
}
