package dev.vigil.formats.json;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.EventTime;
import dev.vigil.formats.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A time in JSON: ISO 8601 in a text, or epoch milliseconds in a number. */
final class JsonTime {
    private JsonTime() {}

    static long read(@Nullable JsonNode node) throws Refusal {
        if (node == null || node.isNull()) {
            throw new Refusal(RejectionReason.TIME_MISSING, "there is no 'at'");
        }
        if (node.isString()) {
            return EventTime.parse(node.stringValue());
        }
        if (node.isNumber() && Double.isFinite(node.doubleValue())) {
            return (long) node.doubleValue();
        }
        throw new Refusal(
                RejectionReason.TIME_INVALID, "'at' is neither a text in ISO 8601 nor a number of milliseconds");
    }
}
