package dev.vigil.connector.mqtt.harness;

import dev.vigil.connector.mqtt.MqttMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what was confirmed with what came out. Payloads read {@code device:number}. */
public final class Ledger {
    private Ledger() {}

    /** What the broker had confirmed and nobody got. */
    public static Set<String> lost(Collection<String> confirmed, Collection<String> got) {
        Set<String> lost = new LinkedHashSet<>(confirmed);
        lost.removeAll(new HashSet<>(got));
        return lost;
    }

    /** Where, duplicates apart, a later message of a device came before an earlier one. */
    public static List<String> inversions(Collection<String> got) {
        Set<String> seen = new HashSet<>();
        Map<String, Long> last = new HashMap<>();
        List<String> inversions = new ArrayList<>();
        for (String payload : got) {
            if (!seen.add(payload)) {
                continue;
            }
            int colon = payload.indexOf(':');
            String device = payload.substring(0, colon);
            long number = Long.parseLong(payload.substring(colon + 1));
            Long before = last.put(device, number);
            if (before != null && before > number) {
                inversions.add(device + ": " + before + " before " + number);
            }
        }
        return inversions;
    }

    /** Messages whose redelivery flag is not set although they came before. */
    public static List<String> unflaggedRepeats(Collection<MqttMessage> emitted) {
        Set<String> seen = new HashSet<>();
        return emitted.stream()
                .filter(message -> !seen.add(SourceHarness.text(message)) && !message.redelivered())
                .map(SourceHarness::text)
                .toList();
    }
}
