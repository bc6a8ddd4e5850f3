package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttMessage;
import dev.vigil.connector.mqtt.MqttSplit;
import dev.vigil.connector.mqtt.session.MqttSessions;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;

/**
 * Emits what the sessions of its splits receive, each split in order, and acknowledges it when the checkpoint that holds
 * it is complete. All methods are called by the task's thread.
 */
public final class MqttSourceReader implements SourceReader<MqttMessage, MqttSplit> {
    private final SourceOptions options;
    private final MqttSessions sessions;
    private final SourceReaderMetricGroup metrics;
    private final Counter recordsIn;
    private final LongSupplier clock;
    private final Availability availability = new Availability();
    private final Map<String, SplitChannel> channels = new LinkedHashMap<>();
    private final Set<String> paused = new HashSet<>();
    private final RoundRobin<SplitChannel> turn = new RoundRobin<>();

    public MqttSourceReader(
            SourceOptions options, MqttSessions sessions, SourceReaderContext context, LongSupplier clock) {
        this.options = options;
        this.sessions = sessions;
        this.metrics = context.metricGroup();
        this.recordsIn = metrics.getIOMetricGroup().getNumRecordsInCounter();
        this.clock = clock;
    }

    @Override
    public void start() {}

    @Override
    public void addSplits(List<MqttSplit> splits) {
        for (MqttSplit split : splits) {
            SplitMetrics counters = new SplitMetrics(metrics, split.name());
            SplitChannel channel = new SplitChannel(split, options, sessions, counters, availability, clock);
            channels.put(split.splitId(), channel);
            channel.start();
        }
        turn.over(channels.values());
        availability.signal();
    }

    @Override
    public InputStatus pollNext(ReaderOutput<MqttMessage> output) throws Exception {
        for (SplitChannel channel : channels.values()) {
            channel.throwFailure();
        }
        if (channels.isEmpty()) {
            // A subtask without a split must not hold the watermark back.
            output.markIdle();
        }
        if (emitOne(output)) {
            return InputStatus.MORE_AVAILABLE;
        }
        availability.reset();
        return emitOne(output) ? InputStatus.MORE_AVAILABLE : InputStatus.NOTHING_AVAILABLE;
    }

    private boolean emitOne(ReaderOutput<MqttMessage> output) {
        for (int i = 0; i < channels.size(); i++) {
            SplitChannel channel = turn.next();
            if (paused.contains(channel.clientId())) {
                continue;
            }
            Delivery delivery = channel.poll();
            if (delivery != null) {
                emit(delivery.message(), channel, output);
                channel.emitted(delivery);
                return true;
            }
            channel.marker().ifPresent(marker -> emit(marker, channel, output));
        }
        return false;
    }

    private void emit(MqttMessage message, SplitChannel channel, ReaderOutput<MqttMessage> output) {
        recordsIn.inc();
        output.createOutputForSplit(channel.clientId()).collect(message, message.receivedAt());
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return availability.future();
    }

    @Override
    public List<MqttSplit> snapshotState(long checkpointId) {
        return channels.values().stream()
                .map(channel -> channel.snapshot(checkpointId))
                .toList();
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
        channels.values().forEach(channel -> channel.complete(checkpointId));
    }

    @Override
    public void notifyNoMoreSplits() {}

    @Override
    public void pauseOrResumeSplits(Collection<String> splitsToPause, Collection<String> splitsToResume) {
        paused.addAll(splitsToPause);
        paused.removeAll(splitsToResume);
        availability.signal();
    }

    @Override
    public void close() {
        channels.values().forEach(SplitChannel::beginClose);
        channels.values().forEach(SplitChannel::awaitClosed);
    }
}
