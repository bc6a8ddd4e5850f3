package dev.vigil.formats.json;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.Names;
import dev.vigil.formats.Numbers;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.Shown;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A reading as it stands in JSON.
 *
 * @param value NaN when it is a text
 */
public record JsonReading(double value, @Nullable String text) {

    /**
     * A number, a truth as 1 or 0, or a text where the metric is one or is unknown. A text that was meant
     * as a number is refused: a device that changes the type of a field has changed more than that.
     */
    public static JsonReading of(@Nullable JsonNode node, String name, Optional<Metric> metric, int longestText)
            throws Refusal {
        if (node == null || node.isNull()) {
            throw new Refusal(RejectionReason.NUMBER, Shown.of(name) + " has no value");
        }
        boolean isText = metric.isPresent() && metric.get().kind() == Metric.Kind.TEXT;
        if (node.isNumber()) {
            return isText ? new JsonReading(Double.NaN, node.asString()) : number(node.doubleValue(), name);
        }
        if (node.isBoolean()) {
            return new JsonReading(node.booleanValue() ? 1 : 0, null);
        }
        if (!node.isString()) {
            throw new Refusal(
                    RejectionReason.SYNTAX,
                    Shown.of(name) + " is a JSON " + (node.isArray() ? "array" : "object") + ", expected a number");
        }
        String text = node.stringValue();
        if (!isText && (metric.isPresent() || Numbers.looksNumeric(text))) {
            throw new Refusal(
                    RejectionReason.NUMBER, Shown.of(name) + " is the text " + Shown.of(text) + ", expected a number");
        }
        return text(text, longestText);
    }

    public static JsonReading text(String text, int longest) throws Refusal {
        if (text.length() > longest) {
            throw new Refusal(
                    RejectionReason.OVERSIZE, "a text of " + text.length() + " characters, " + longest + " at most");
        }
        return new JsonReading(Double.NaN, text);
    }

    private static JsonReading number(double value, String name) throws Refusal {
        if (!Double.isFinite(value)) {
            throw new Refusal(RejectionReason.NUMBER, Shown.of(name) + " is not a finite number of at most 64 digits");
        }
        return new JsonReading(value, null);
    }

    /** An optional text of an object; absent, null or empty reads as null. */
    static @Nullable String optional(JsonNode object, String key) throws Refusal {
        JsonNode node = object.get(key);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw new Refusal(RejectionReason.SYNTAX, "'" + key + "' is not a text");
        }
        return node.stringValue().isEmpty() ? null : Names.check(key, node.stringValue());
    }
}
