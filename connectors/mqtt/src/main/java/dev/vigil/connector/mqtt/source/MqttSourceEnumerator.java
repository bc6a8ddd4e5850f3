package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttEnumeratorState;
import dev.vigil.connector.mqtt.MqttSplit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deals the fixed splits out to the readers, evenly. After a restart it waits for all readers, hears from them how far
 * their splits had got, and deals anew; so any parallelism will do.
 */
public final class MqttSourceEnumerator implements SplitEnumerator<MqttSplit, MqttEnumeratorState> {
    private static final Logger LOG = LoggerFactory.getLogger(MqttSourceEnumerator.class);

    private final SplitEnumeratorContext<MqttSplit> context;
    private final Map<String, MqttSplit> splits = new LinkedHashMap<>();
    private final Map<String, Integer> owners = new HashMap<>();
    private boolean dealt;

    public MqttSourceEnumerator(
            SplitEnumeratorContext<MqttSplit> context,
            List<SourceOptions.SplitOptions> configured,
            MqttEnumeratorState restored) {
        this.context = context;
        configured.forEach(split -> splits.put(split.clientId(), split.fresh()));
        restored.splits().forEach(this::learn);
    }

    private void learn(MqttSplit split) {
        splits.put(split.splitId(), split);
    }

    @Override
    public void start() {
        if (context.currentParallelism() > splits.size()) {
            LOG.warn(
                    "More readers than splits, some have nothing to do: readers={} splits={}",
                    context.currentParallelism(),
                    splits.size());
        }
    }

    @Override
    public void addReader(int subtaskId) {
        List<MqttSplit> reported = context.registeredReaders().get(subtaskId).getReportedSplitsOnRegistration();
        reported.forEach(this::learn);
        if (dealt) {
            assign(subtaskId, Deal.returning(reported, splits.values(), owners, subtaskId));
            return;
        }
        if (context.registeredReaders().size() < context.currentParallelism()) {
            return;
        }
        dealt = true;
        Map<Integer, List<MqttSplit>> deal = Deal.evenly(splits.values(), context.currentParallelism());
        deal.forEach(this::assign);
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
    public void addSplitsBack(List<MqttSplit> returned, int subtaskId) {
        returned.forEach(split -> owners.remove(split.splitId()));
    }

    @Override
    public void handleSplitRequest(int subtaskId, @Nullable String requesterHostname) {
        // Splits are dealt, not asked for.
    }

    @Override
    public MqttEnumeratorState snapshotState(long checkpointId) {
        return new MqttEnumeratorState(new ArrayList<>(splits.values()));
    }

    @Override
    public void close() {}
}
