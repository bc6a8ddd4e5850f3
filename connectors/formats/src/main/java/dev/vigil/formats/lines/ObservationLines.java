package dev.vigil.formats.lines;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.Rejection;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.QualityText;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.json.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Observations and rejections as JSON lines: what {@code decode} prints and {@code rules eval} reads. Reading
 * back what was written gives the same observation.
 */
public final class ObservationLines {
    private static final double EXACT = 1e15;

    private ObservationLines() {}

    public static String write(Observation observation) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("premise", observation.premise());
        line.put("device", observation.device());
        line.put("metric", observation.metric());
        line.put("at", LineTime.write(observation.at()));
        line.put("received", LineTime.write(observation.received()));
        if (observation.isText()) {
            line.put("text", observation.text());
        } else {
            putNumber(line, observation.value());
        }
        putUnlessNull(line, "unit", observation.unit());
        line.put("quality", observation.quality().name());
        line.put("resent", observation.resent());
        putUnlessNull(line, "source", observation.source());
        if (observation.interval() > 0) {
            line.put("interval", observation.interval());
        }
        putUnlessNull(line, "event", observation.event());
        putUnlessNull(line, "picture", observation.picture());
        return line.toString();
    }

    public static String write(Rejection rejection) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("reason", rejection.reason().name());
        line.put("detail", rejection.detail());
        line.put("raw", Base64.getEncoder().encodeToString(rejection.raw()));
        line.put("source", rejection.source());
        line.put("format", rejection.format());
        line.put("received", LineTime.write(rejection.received()));
        return line.toString();
    }

    /**
     * A sample, a tick or a change of the rule book. {@code received} is {@code at} when it is absent, and
     * quality is normal. Fields that are not known are passed over.
     *
     * @throws IllegalArgumentException when the line is none of them
     */
    public static Line read(String line) {
        JsonNode json = parse(line);
        if (json.has("tick")) {
            return new Line.Tick(LineTime.read(json.get("tick"), "tick"));
        }
        if (json.has("rules")) {
            return new Line.RuleBookFile(text(json, "rules", null));
        }
        return new Line.Sample(observation(json));
    }

    private static Observation observation(JsonNode json) {
        JsonNode when = json.get("at");
        if (when == null) {
            throw new IllegalArgumentException("'at' is missing");
        }
        long at = LineTime.read(when, "at");
        JsonNode received = json.get("received");
        boolean isText = json.path("text").isString();
        return new Observation(
                text(json, "premise", ""),
                text(json, "device", null),
                text(json, "metric", null),
                at,
                received == null ? at : LineTime.read(received, "received"),
                isText ? Double.NaN : number(json.get("value")),
                isText ? json.get("text").stringValue() : null,
                orNull(json, "unit"),
                json.has("quality") ? QualityText.of(text(json, "quality", "NORMAL")) : Quality.NORMAL,
                json.path("resent").asBoolean(false),
                orNull(json, "source"),
                json.path("interval").asLong(0),
                orNull(json, "event"),
                orNull(json, "picture"));
    }

    private static JsonNode parse(String line) {
        try {
            JsonNode json = JsonDocument.read(line.getBytes(StandardCharsets.UTF_8), FormatLimits.defaults());
            if (json.isObject()) {
                return json;
            }
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(refusal.detail(), refusal);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    private static double number(@Nullable JsonNode value) {
        if (value != null && value.isBoolean()) {
            return value.booleanValue() ? 1 : 0;
        }
        if (value == null || !value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw new IllegalArgumentException("'value' is " + value + ", expected a finite number, or a 'text'");
        }
        return value.doubleValue();
    }

    private static String text(JsonNode json, String key, @Nullable String otherwise) {
        JsonNode value = json.get(key);
        if (value != null && value.isString()) {
            return value.stringValue();
        }
        if (value == null && otherwise != null) {
            return otherwise;
        }
        throw new IllegalArgumentException("'" + key + "' is " + (value == null ? "missing" : "not a text"));
    }

    private static @Nullable String orNull(JsonNode json, String key) {
        JsonNode value = json.get(key);
        return value == null || !value.isString() ? null : value.stringValue();
    }

    private static void putNumber(ObjectNode line, double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            line.put("value", (long) value);
        } else {
            line.put("value", value);
        }
    }

    private static void putUnlessNull(ObjectNode line, String key, @Nullable String value) {
        if (value != null) {
            line.put(key, value);
        }
    }
}
