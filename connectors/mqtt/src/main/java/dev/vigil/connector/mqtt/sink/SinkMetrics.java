package dev.vigil.connector.mqtt.sink;

import dev.vigil.connector.mqtt.MqttPublication;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The figures of a subtask of the sink. They are counted on several threads, so all of them are gauges. */
final class SinkMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(SinkMetrics.class);

    private final LongAdder sent = new LongAdder();
    private final LongAdder sentBytes = new LongAdder();
    private final LongAdder resent = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder connects = new LongAdder();
    private final Set<String> reasonsLogged = ConcurrentHashMap.newKeySet();
    private final SinkWriterMetricGroup group;

    SinkMetrics(SinkWriterMetricGroup group) {
        this.group = group;
        gauge("confirmed", sent::sum);
        gauge("confirmedBytes", sentBytes::sum);
        gauge("resent", resent::sum);
        gauge("rejected", rejected::sum);
        gauge("connects", connects::sum);
    }

    void gauge(String name, Gauge<?> gauge) {
        group.gauge(name, gauge);
    }

    void connected(int sentAgain) {
        connects.increment();
        resent.add(sentAgain);
    }

    void sent(MqttPublication publication) {
        sent.increment();
        sentBytes.add(publication.payload().length);
    }

    /** Counts, and says it once for each reason. */
    void rejected(String topic, String reason) {
        rejected.increment();
        if (reasonsLogged.add(reason)) {
            LOG.warn(
                    "Publication dropped, further ones for this reason are only counted: topic={} reason={}",
                    topic,
                    reason);
        }
    }
}
