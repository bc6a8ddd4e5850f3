package dev.vigil.domain;

import java.util.List;
import java.util.Map;

/**
 * How one of our topics is laid out.
 *
 * @param partitions how many; 1 where the order of all records matters
 * @param settings of the topic, in Kafka's names
 */
public record TopicLayout(String name, int partitions, Map<String, String> settings) {
    private static final Map<String, String> COMPACTED =
            Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.1");
    private static final Map<String, String> KEPT_FOR_EVER = Map.of("retention.ms", "-1");
    /** 30 days: long enough for a look back, the store keeps the rest. */
    private static final Map<String, String> KEPT_FOR_A_MONTH = Map.of("retention.ms", "2592000000");

    /**
     * All topics.
     *
     * @param partitions of the topics that are keyed by premise
     */
    public static List<TopicLayout> all(int partitions) {
        return List.of(
                new TopicLayout(Topics.OBSERVATIONS, partitions, KEPT_FOR_A_MONTH),
                new TopicLayout(Topics.DEAD_LETTERS, 1, KEPT_FOR_A_MONTH),
                new TopicLayout(Topics.REGISTRY, 1, COMPACTED),
                new TopicLayout(Topics.RULES, 1, COMPACTED),
                new TopicLayout(Topics.CASEFILE, partitions, KEPT_FOR_EVER),
                new TopicLayout(Topics.TASKS, partitions, KEPT_FOR_EVER),
                new TopicLayout(Topics.RAW_CAMERA, partitions, KEPT_FOR_A_MONTH));
    }
}
