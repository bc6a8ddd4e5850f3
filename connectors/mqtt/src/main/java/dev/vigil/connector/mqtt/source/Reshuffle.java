package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttSplit;
import dev.vigil.connector.mqtt.MqttSplit.Role;
import dev.vigil.connector.mqtt.source.SourceOptions.SplitOptions;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sessions as they are known and as they are configured, and the {@link Phase} of the way from the one to the other.
 * Usually there is no such way, and it is settled from the start.
 */
final class Reshuffle {
    private final List<SplitOptions> configured;
    private final Map<String, MqttSplit> splits = new LinkedHashMap<>();
    private final Set<String> subscribed = new HashSet<>();

    Reshuffle(List<SplitOptions> configured) {
        this.configured = configured;
    }

    /** Takes over what a checkpoint or a reader knows of a split. What was ended since then comes back to be ended again. */
    void learn(MqttSplit split, boolean planned) {
        MqttSplit known = splits.get(split.splitId());
        if (known != null) {
            splits.put(split.splitId(), split.established() ? known.asEstablished() : known);
            return;
        }
        splits.put(split.splitId(), planned ? split.withRole(Role.LEAVING) : split);
    }

    /** Finds for each configured split its session, or begins one; the others are to leave. */
    void plan() {
        Map<String, MqttSplit> before = new LinkedHashMap<>(splits);
        splits.clear();
        for (SplitOptions wanted : configured) {
            MqttSplit session = before.values().stream()
                    .filter(known -> serves(known, wanted))
                    .findFirst()
                    .orElseGet(() -> begin(wanted, before.keySet()));
            splits.put(session.splitId(), session);
        }
        before.values().stream()
                .filter(known -> !splits.containsKey(known.splitId()))
                .forEach(known -> splits.put(known.splitId(), known.withRole(Role.LEAVING)));
        boolean changes = anyLeaving();
        splits.replaceAll((id, split) -> changes ? duringAChange(split) : split.withRole(Role.STEADY));
    }

    /** A session that was to leave and is wanted again waits like a new one. */
    private MqttSplit duringAChange(MqttSplit split) {
        boolean wanted = configured.stream().anyMatch(options -> serves(split, options));
        return wanted && split.role() == Role.LEAVING ? split.withRole(Role.JOINING) : split;
    }

    private static boolean serves(MqttSplit known, SplitOptions wanted) {
        return known.clientId().startsWith(wanted.clientId())
                && known.name().equals(wanted.name())
                && Set.copyOf(known.filters()).equals(Set.copyOf(wanted.filters()));
    }

    /** A client id that is taken by a session with other filters gets a number. */
    private static MqttSplit begin(SplitOptions wanted, Set<String> taken) {
        String clientId = wanted.clientId();
        for (int number = 2; taken.contains(clientId); number++) {
            clientId = wanted.clientId() + "~" + number;
        }
        return new MqttSplit(clientId, wanted.name(), wanted.filters(), false, Role.JOINING);
    }

    void report(SplitReport report) {
        MqttSplit split = splits.get(report.splitId());
        if (split == null) {
            return;
        }
        switch (report.progress()) {
            case SUBSCRIBED -> {
                subscribed.add(split.splitId());
                splits.put(split.splitId(), split.asEstablished());
            }
            case ENDED -> splits.remove(split.splitId());
        }
        if (!anyLeaving()) {
            splits.replaceAll((id, settled) -> settled.withRole(Role.STEADY));
        }
    }

    Phase phase() {
        if (!anyLeaving()) {
            return Phase.SETTLED;
        }
        Optional<MqttSplit> awaited = splits.values().stream()
                .filter(split -> split.role() == Role.JOINING && !subscribed.contains(split.splitId()))
                .findFirst();
        return awaited.isPresent() ? Phase.JOINING : Phase.LEAVING;
    }

    private boolean anyLeaving() {
        return splits.values().stream().anyMatch(split -> split.role() == Role.LEAVING);
    }

    Collection<MqttSplit> splits() {
        return splits.values();
    }
}
