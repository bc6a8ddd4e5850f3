package dev.vigil.connector.mqtt.harness;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.OperatorIOMetricGroup;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** Remembers metrics by name: {@code split.s0.received}. */
public final class RecordingMetrics extends UnregisteredMetricsGroup
        implements SourceReaderMetricGroup, SinkWriterMetricGroup {
    private final Map<String, Counter> counters;
    private final Map<String, Gauge<?>> gauges;
    private final String prefix;

    public RecordingMetrics() {
        this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), "");
    }

    private RecordingMetrics(Map<String, Counter> counters, Map<String, Gauge<?>> gauges, String prefix) {
        this.counters = counters;
        this.gauges = gauges;
        this.prefix = prefix;
    }

    /** What a counter or gauge of this name shows. */
    public long value(String name) {
        Counter counter = counters.get(name);
        if (counter != null) {
            return counter.getCount();
        }
        Gauge<?> gauge = gauges.get(name);
        return gauge == null ? -1 : ((Number) gauge.getValue()).longValue();
    }

    @Override
    public MetricGroup addGroup(String key, String value) {
        return new RecordingMetrics(counters, gauges, prefix + key + "." + value + ".");
    }

    @Override
    public <C extends Counter> C counter(String name, C counter) {
        counters.put(prefix + name, counter);
        return counter;
    }

    @Override
    public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
        gauges.put(prefix + name, gauge);
        return gauge;
    }

    @Override
    public OperatorIOMetricGroup getIOMetricGroup() {
        return UnregisteredMetricsGroup.createOperatorIOMetricGroup();
    }

    @Override
    public Counter getNumRecordsInErrorsCounter() {
        return new SimpleCounter();
    }

    @Override
    public void setPendingBytesGauge(Gauge<Long> gauge) {}

    @Override
    public void setPendingRecordsGauge(Gauge<Long> gauge) {}

    @Override
    public Counter getNumRecordsOutErrorsCounter() {
        return new SimpleCounter();
    }

    @Override
    public Counter getNumRecordsSendErrorsCounter() {
        return new SimpleCounter();
    }

    @Override
    public Counter getNumRecordsSendCounter() {
        return new SimpleCounter();
    }

    @Override
    public Counter getNumBytesSendCounter() {
        return new SimpleCounter();
    }

    @Override
    public void setCurrentSendTimeGauge(Gauge<Long> gauge) {}
}
