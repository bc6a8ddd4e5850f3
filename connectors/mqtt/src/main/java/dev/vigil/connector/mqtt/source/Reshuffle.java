package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttSplit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The splits as they are known and as they are configured, and the {@link Phase} of the way from the one to the other.
 * Usually there is no such way, and it is settled from the start.
 */
final class Reshuffle {
    private final Map<String, List<String>> wanted = new LinkedHashMap<>();
    private final Map<String, MqttSplit> known = new LinkedHashMap<>();
    private final Set<String> subscribed = new HashSet<>();

    Reshuffle(List<SourceOptions.SplitOptions> configured) {
        for (SourceOptions.SplitOptions split : configured) {
            wanted.put(split.clientId(), split.filters());
            known.put(split.clientId(), new MqttSplit(split.clientId(), split.name(), List.of(), false));
        }
    }

    /** Takes over what a checkpoint or a reader knows of a split. */
    void learn(MqttSplit split) {
        known.put(split.splitId(), split);
    }

    void report(SplitReport report) {
        MqttSplit split = known.get(report.splitId());
        if (split == null) {
            return;
        }
        FilterChange change = change(split);
        switch (report.progress()) {
            case SUBSCRIBED -> {
                subscribed.add(split.splitId());
                learn(split.withFilters(change.both()).asEstablished());
            }
            case RELEASED -> {
                if (change.retires()) {
                    known.remove(split.splitId());
                } else {
                    learn(split.withFilters(change.wanted()));
                }
            }
        }
    }

    Phase phase() {
        boolean settled = known.values().stream()
                .allMatch(split -> change(split).surplus().isEmpty() && isConfigured(split));
        if (settled) {
            return Phase.SETTLED;
        }
        return subscribed.containsAll(wanted.keySet()) ? Phase.LEAVING : Phase.JOINING;
    }

    private boolean isConfigured(MqttSplit split) {
        return wanted.containsKey(split.splitId());
    }

    private FilterChange change(MqttSplit split) {
        return new FilterChange(split.filters(), wanted.getOrDefault(split.splitId(), List.of()));
    }

    /** All of them, those that retire last. */
    Collection<MqttSplit> splits() {
        return known.values();
    }
}
