package dev.vigil.console.outbox;

import dev.vigil.domain.TopicLayout;
import java.util.Map;

/**
 * How a refused message is sent in again: its raw bytes as the value of a record, and the door through which it
 * first came, {@code mqtt:TOPIC} or {@code kafka:TOPIC}, as a header. IngestJob reads it as if it had come
 * through that door now.
 */
public final class Resubmission {
    public static final String TOPIC = "resubmitted";
    public static final String DOOR = "vigil-door";

    private static final Map<String, String> KEPT_FOR_A_MONTH = Map.of("retention.ms", "2592000000");

    private Resubmission() {}

    public static TopicLayout layout() {
        return new TopicLayout(TOPIC, 1, KEPT_FOR_A_MONTH);
    }
}
