package dev.vigil.connector.mqtt.source;

import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/** The counters of one split, below the operator in the group {@code split.<name>}. Safe from every thread. */
final class SplitMetrics {
    private final MetricGroup group;
    private final Counter received;
    private final Counter redelivered;
    private final Counter repeated;
    private final Counter acknowledged;
    private final Counter acknowledgementsDropped;
    private final Counter overflows;
    private final Counter droppedUnconfirmed;
    private final Counter connects;
    private final Counter connectFailures;
    private final Counter sessionsLost;
    private final Counter takeovers;
    private final Counter refusals;
    private final Counter idleMarkers;

    SplitMetrics(MetricGroup parent, String split) {
        group = parent.addGroup("split", split);
        received = counter("received");
        redelivered = counter("redelivered");
        repeated = counter("repeated");
        acknowledged = counter("acknowledged");
        acknowledgementsDropped = counter("acknowledgementsDropped");
        overflows = counter("overflows");
        droppedUnconfirmed = counter("droppedQos0");
        connects = counter("connects");
        connectFailures = counter("connectFailures");
        sessionsLost = counter("sessionsLost");
        takeovers = counter("takeovers");
        refusals = counter("refusals");
        idleMarkers = counter("idleMarkers");
    }

    private Counter counter(String name) {
        return group.counter(name, new SharedCounter());
    }

    void gauge(String name, Gauge<?> gauge) {
        group.gauge(name, gauge);
    }

    void received(boolean again) {
        received.inc();
        if (again) {
            redelivered.inc();
        }
    }

    void repeated() {
        repeated.inc();
    }

    void acknowledged(int count) {
        acknowledged.inc(count);
    }

    void acknowledgementsDropped(int count) {
        acknowledgementsDropped.inc(count);
    }

    void overflowed() {
        overflows.inc();
    }

    void droppedUnconfirmed() {
        droppedUnconfirmed.inc();
    }

    void connected() {
        connects.inc();
    }

    void connectFailed() {
        connectFailures.inc();
    }

    void sessionLost() {
        sessionsLost.inc();
    }

    void takenOver() {
        takeovers.inc();
    }

    void refused() {
        refusals.inc();
    }

    void idleMarker() {
        idleMarkers.inc();
    }

    private static final class SharedCounter implements Counter {
        private final LongAdder count = new LongAdder();

        @Override
        public void inc() {
            count.increment();
        }

        @Override
        public void inc(long n) {
            count.add(n);
        }

        @Override
        public void dec() {
            count.decrement();
        }

        @Override
        public void dec(long n) {
            count.add(-n);
        }

        @Override
        public long getCount() {
            return count.sum();
        }
    }
}
