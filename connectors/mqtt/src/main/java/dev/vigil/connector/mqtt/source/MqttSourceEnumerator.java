package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttEnumeratorState;
import dev.vigil.connector.mqtt.MqttSplit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deals the fixed splits out to the readers, evenly. After a restart it waits for all readers, hears from them how far
 * their splits had got, and deals anew; so any parallelism will do. Leads them through a change of the splits.
 */
public final class MqttSourceEnumerator implements SplitEnumerator<MqttSplit, MqttEnumeratorState> {
    private static final Logger LOG = LoggerFactory.getLogger(MqttSourceEnumerator.class);

    private final SplitEnumeratorContext<MqttSplit> context;
    private final Reshuffle reshuffle;
    private final Map<String, Integer> owners = new HashMap<>();
    private boolean dealt;
    private @Nullable Phase announced;

    public MqttSourceEnumerator(
            SplitEnumeratorContext<MqttSplit> context,
            List<SourceOptions.SplitOptions> configured,
            MqttEnumeratorState restored) {
        this.context = context;
        this.reshuffle = new Reshuffle(configured);
        restored.splits().forEach(split -> reshuffle.learn(split, false));
    }

    @Override
    public void start() {}

    private void warnOfIdleReaders() {
        int splits = reshuffle.splits().size();
        if (context.currentParallelism() > splits) {
            LOG.warn(
                    "More readers than splits, some have nothing to do: readers={} splits={}",
                    context.currentParallelism(),
                    splits);
        }
    }

    @Override
    public void addReader(int subtaskId) {
        List<MqttSplit> reported = context.registeredReaders().get(subtaskId).getReportedSplitsOnRegistration();
        reported.forEach(split -> reshuffle.learn(split, dealt));
        if (dealt) {
            assign(subtaskId, Deal.returning(reported, reshuffle.splits(), owners, subtaskId));
            context.sendEventToSourceReader(subtaskId, new Phase.Announcement(reshuffle.phase()));
            return;
        }
        if (context.registeredReaders().size() < context.currentParallelism()) {
            return;
        }
        dealt = true;
        reshuffle.plan();
        warnOfIdleReaders();
        Deal.evenly(reshuffle.splits(), context.currentParallelism()).forEach(this::assign);
        announce();
    }

    private void assign(int subtaskId, List<MqttSplit> hand) {
        if (hand.isEmpty()) {
            return;
        }
        hand.forEach(split -> owners.put(split.splitId(), subtaskId));
        context.assignSplits(new SplitsAssignment<>(Map.of(subtaskId, hand)));
        LOG.info(
                "Assigned: reader={} splits={}",
                subtaskId,
                hand.stream().map(MqttSplit::name).toList());
    }

    @Override
    public void handleSourceEvent(int subtaskId, SourceEvent event) {
        if (event instanceof SplitReport report) {
            reshuffle.report(report);
            announce();
        }
    }

    private void announce() {
        Phase phase = reshuffle.phase();
        if (phase == announced) {
            return;
        }
        announced = phase;
        LOG.info("Splits: phase={}", phase);
        context.registeredReaders()
                .keySet()
                .forEach(reader -> context.sendEventToSourceReader(reader, new Phase.Announcement(phase)));
    }

    @Override
    public void addSplitsBack(List<MqttSplit> returned, int subtaskId) {
        returned.forEach(split -> owners.remove(split.splitId()));
    }

    @Override
    public void handleSplitRequest(int subtaskId, @Nullable String requesterHostname) {
        // Splits are dealt, not asked for.
    }

    @Override
    public MqttEnumeratorState snapshotState(long checkpointId) {
        return new MqttEnumeratorState(new ArrayList<>(reshuffle.splits()));
    }

    @Override
    public void close() {}
}
