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
    /** A message of 2 MiB with a picture in it, as base64 in a dead letter, with room; Kafka's default is 1 MiB. */
    public static final int LARGEST_RECORD = 8 << 20;

    private static final Map<String, String> LARGE_AND_KEPT_FOR_A_MONTH =
            Map.of("retention.ms", "2592000000", "max.message.bytes", Integer.toString(LARGEST_RECORD));

    /**
     * All topics.
     *
     * @param partitions of the topics that are keyed by premise
     */
    public static List<TopicLayout> all(int partitions) {
        return List.of(
                new TopicLayout(Topics.OBSERVATIONS, partitions, KEPT_FOR_A_MONTH),
                new TopicLayout(Topics.DEAD_LETTERS, 1, LARGE_AND_KEPT_FOR_A_MONTH),
                new TopicLayout(Topics.REGISTRY, 1, COMPACTED),
                new TopicLayout(Topics.RULES, 1, COMPACTED),
                new TopicLayout(Topics.CASEFILE, partitions, KEPT_FOR_EVER),
                new TopicLayout(Topics.TASKS, partitions, KEPT_FOR_EVER),
                new TopicLayout(Topics.RESUBMITTED, 1, LARGE_AND_KEPT_FOR_A_MONTH),
                new TopicLayout(Topics.RAW_CAMERA, partitions, LARGE_AND_KEPT_FOR_A_MONTH));
    }

    /**
     * Of the copies of accepted messages.
     *
     * @param kept ms
     */
    public static TopicLayout rawMessages(int partitions, long kept) {
        return new TopicLayout(
                Topics.RAW_MESSAGES,
                partitions,
                Map.of(
                        "retention.ms",
                        Long.toString(kept),
                        "max.message.bytes",
                        Integer.toString(LARGEST_RECORD),
                        "compression.type",
                        "zstd"));
    }
}
