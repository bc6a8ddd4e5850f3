package dev.vigil.jobs.ingest;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.jobs.store.StoreJob;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** What came in and what became of it: in = accepted + rejected (by reason) + duplicates. */
final class IngestCounters {
    private final MetricGroup group;
    private final Counter accepted;
    private final Map<RejectionReason, Counter> rejected = new EnumMap<>(RejectionReason.class);
    private final Map<String, Counter> named = new HashMap<>();

    IngestCounters(MetricGroup group) {
        this.group = group.addGroup("vigil");
        this.accepted = this.group.counter("accepted");
    }

    void accepted(Observation observation) {
        accepted.inc();
        if (observation.resent()) {
            raise("resent", 1);
        }
        if (StoreJob.isLate(observation)) {
            raise("late", 1);
        }
    }

    void rejected(RejectionReason reason) {
        rejected.computeIfAbsent(
                        reason, key -> group.addGroup("reason", key.name()).counter("rejected"))
                .inc();
    }

    void raise(String name, long by) {
        named.computeIfAbsent(name, group::counter).inc(by);
    }
}
