package dev.vigil.connector.mqtt.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which messages may be acknowledged, and when: emitted → in checkpoint n → n complete → acknowledged, in the order of
 * arrival. Lives in memory only, because an acknowledgement means nothing on another connection. Used by one thread.
 */
final class AckTracker {
    private @Nullable Batch emitted;
    private final NavigableMap<Long, Batch> checkpoints = new TreeMap<>();
    private int pending;

    /** A message went down the stream. Duplicates too: the broker's window fills up with what nobody acknowledges. */
    void emitted(Delivery delivery) {
        if (delivery.packetId() == 0) {
            return;
        }
        Batch batch = emitted;
        if (batch == null || batch.from != delivery.from()) {
            batch = begin(delivery.from());
        }
        batch.add(delivery.packetId());
        pending++;
    }

    private Batch begin(Connection from) {
        if (!checkpoints.isEmpty() && checkpoints.lastEntry().getValue().from != from) {
            forget();
        }
        if (emitted != null && emitted.from != from) {
            forget();
        }
        emitted = new Batch(from);
        return emitted;
    }

    /** Drops what belongs to an earlier connection: the broker sends it again, and it is acknowledged then. */
    private void forget() {
        checkpoints.clear();
        emitted = null;
        pending = 0;
    }

    /** Everything emitted so far is part of this checkpoint. */
    void snapshot(long checkpointId) {
        if (emitted != null) {
            checkpoints.put(checkpointId, emitted);
            emitted = null;
        }
    }

    /** Acknowledges this checkpoint and all before it: notice of some may never have come. */
    void complete(long checkpointId) {
        Collection<Batch> done = checkpoints.headMap(checkpointId, true).values();
        for (Batch batch : done) {
            batch.from.acknowledge(batch.packetIds, batch.size);
            pending -= batch.size;
        }
        done.clear();
    }

    /** How many emitted messages wait for a checkpoint. */
    int pending() {
        return pending;
    }

    private static final class Batch {
        private final Connection from;
        private int[] packetIds = new int[64];
        private int size;

        Batch(Connection from) {
            this.from = from;
        }

        void add(int packetId) {
            if (size == packetIds.length) {
                packetIds = Arrays.copyOf(packetIds, 2 * size);
            }
            packetIds[size++] = packetId;
        }
    }
}
