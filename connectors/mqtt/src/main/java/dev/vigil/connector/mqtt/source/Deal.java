package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttSplit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who gets which split. */
final class Deal {
    private Deal() {}

    /** One after the other, so that no reader has two more than another. */
    static Map<Integer, List<MqttSplit>> evenly(Collection<MqttSplit> splits, int readers) {
        Map<Integer, List<MqttSplit>> deal = new TreeMap<>();
        int next = 0;
        for (MqttSplit split : splits) {
            deal.computeIfAbsent(next, reader -> new ArrayList<>()).add(split);
            next = (next + 1) % readers;
        }
        return deal;
    }

    /** What a reader gets that has come back while the others kept running: its own, and what nobody owns. */
    static List<MqttSplit> returning(
            List<MqttSplit> reported, Collection<MqttSplit> all, Map<String, Integer> owners, int reader) {
        List<String> its = reported.stream().map(MqttSplit::splitId).toList();
        return all.stream()
                .filter(split ->
                        its.contains(split.splitId()) || owners.getOrDefault(split.splitId(), reader) == reader)
                .toList();
    }
}
