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
import org.apache.flink.api.connector.source.SourceEvent;
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
    private final SourceReaderContext context;
    private final SourceReaderMetricGroup metrics;
    private final Counter recordsIn;
    private final LongSupplier clock;
    private final Office office = new Office();
    private final Map<String, SplitChannel> channels = new LinkedHashMap<>();
    private final Set<String> paused = new HashSet<>();
    private final RoundRobin<SplitChannel> turn = new RoundRobin<>();
    private Phase phase = Phase.JOINING;

    public MqttSourceReader(
            SourceOptions options, MqttSessions sessions, SourceReaderContext context, LongSupplier clock) {
        this.options = options;
        this.sessions = sessions;
        this.context = context;
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
            SplitChannel channel = new SplitChannel(split, options, sessions, counters, office, clock);
            channel.enter(phase);
            channels.put(split.splitId(), channel);
            channel.start();
        }
        turn.over(channels.values());
        office.signal();
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        if (event instanceof Phase.Announcement announcement) {
            phase = announcement.phase();
            channels.values().forEach(channel -> channel.enter(phase));
            office.signal();
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<MqttMessage> output) throws Exception {
        if (office.needsAttention()) {
            attend(output);
        }
        if (channels.isEmpty()) {
            // A subtask without a split must not hold the watermark back.
            output.markIdle();
        }
        if (emitOne(output)) {
            return InputStatus.MORE_AVAILABLE;
        }
        office.forgetSignals();
        return emitOne(output) ? InputStatus.MORE_AVAILABLE : InputStatus.NOTHING_AVAILABLE;
    }

    private void attend(ReaderOutput<MqttMessage> output) throws Exception {
        for (SplitChannel channel : channels.values()) {
            channel.throwFailure();
        }
        for (SplitReport report = office.nextReport(); report != null; report = office.nextReport()) {
            // Not before: until its session is gone from the broker, a split is in every checkpoint.
            if (report.progress() == SplitReport.Progress.ENDED) {
                channels.remove(report.splitId());
                output.releaseOutputForSplit(report.splitId());
            }
            context.sendSourceEventToCoordinator(report);
        }
        turn.over(channels.values());
    }

    private boolean emitOne(ReaderOutput<MqttMessage> output) {
        for (int i = 0; i < channels.size(); i++) {
            SplitChannel channel = turn.next();
            if (paused.contains(channel.splitId())) {
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
        output.createOutputForSplit(channel.splitId()).collect(message, message.receivedAt());
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return office.future();
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
        office.signal();
    }

    @Override
    public void close() {
        channels.values().forEach(SplitChannel::beginClose);
        channels.values().forEach(SplitChannel::awaitClosed);
    }
}
