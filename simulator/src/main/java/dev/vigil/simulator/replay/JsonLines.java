package dev.vigil.simulator.replay;

import dev.vigil.domain.Json;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines of JSON with a topic, a payload, and optionally {@code sent}, the time of recording. */
final class JsonLines implements RecordedLines {
    @Override
    public Optional<RecordedMessage> read(byte[] line) {
        JsonNode recorded;
        try {
            recorded = Json.read(line, JsonNode.class);
        } catch (IllegalArgumentException notJson) {
            return Optional.empty();
        }
        JsonNode topic = recorded.path("topic");
        JsonNode payload = recorded.path("payload");
        if (!topic.isString() || payload.isMissingNode()) {
            return Optional.empty();
        }
        OptionalLong sent = time(recorded.path("sent"));
        byte[] bytes =
                payload.isString() ? payload.stringValue().getBytes(StandardCharsets.UTF_8) : Json.bytes(payload);
        return Optional.of(
                new RecordedMessage(sent.isPresent() ? sent : firstTime(payload), topic.stringValue(), bytes));
    }

    @Override
    public RecordedMessage shifted(RecordedMessage message, long millis) {
        if (message.at().isEmpty()) {
            return message;
        }
        JsonNode payload;
        try {
            payload = Json.read(message.payload(), JsonNode.class);
        } catch (IllegalArgumentException notJson) {
            return message;
        }
        move(payload, millis);
        return new RecordedMessage(
                OptionalLong.of(message.at().getAsLong() + millis), message.topic(), Json.bytes(payload));
    }

    /** Of a sample, or of the first of several. */
    private static OptionalLong firstTime(JsonNode payload) {
        JsonNode sample = payload.isArray() ? payload.path(0) : payload;
        return time(sample.path("at"));
    }

    private static OptionalLong time(JsonNode node) {
        if (node.isIntegralNumber()) {
            return OptionalLong.of(node.longValue());
        }
        if (!node.isString()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(
                    OffsetDateTime.parse(node.stringValue()).toInstant().toEpochMilli());
        } catch (DateTimeException notATime) {
            return OptionalLong.empty();
        }
    }

    /** Every {@code at}, however deep; times keep the form in which they were written. */
    private static void move(JsonNode node, long millis) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                OptionalLong at = property.getKey().equals("at") ? time(property.getValue()) : OptionalLong.empty();
                if (at.isEmpty()) {
                    move(property.getValue(), millis);
                } else if (property.getValue().isString()) {
                    object.put(
                            "at", Instant.ofEpochMilli(at.getAsLong() + millis).toString());
                } else {
                    object.put("at", at.getAsLong() + millis);
                }
            }
            return;
        }
        node.forEach(element -> move(element, millis));
    }
}
