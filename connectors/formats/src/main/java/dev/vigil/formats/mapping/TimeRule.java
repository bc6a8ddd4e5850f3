package dev.vigil.formats.mapping;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.EventTime;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.Message;
import dev.vigil.formats.Numbers;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.Shown;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/**
 * When something was measured.
 *
 * @param zone of a text without one
 * @param missing what to do without a time
 * @param malformed what to do with a time that cannot be read
 */
record TimeRule(Sources from, TimeForm form, ZoneOffset zone, Otherwise missing, Otherwise malformed) {
    /** What stands in for a time. */
    enum Otherwise {
        REFUSE,
        ARRIVAL
    }

    static final TimeRule ARRIVAL =
            new TimeRule(Sources.NONE, TimeForm.EPOCH_MS, ZoneOffset.ofHours(8), Otherwise.ARRIVAL, Otherwise.REFUSE);

    boolean differsByProperty() {
        return from.all().stream().anyMatch(source -> source.kind() == Source.Kind.ENTRY);
    }

    long read(Scope scope, Message message, FormatLimits limits) throws Refusal {
        Optional<JsonNode> found = from.find(scope);
        if (found.isEmpty()) {
            if (missing == Otherwise.ARRIVAL) {
                return message.received();
            }
            throw new Refusal(RejectionReason.TIME_MISSING, "the message has no time where the mapping expects it");
        }
        try {
            return EventTime.check(read(found.get()), message.received(), limits);
        } catch (Refusal refusal) {
            if (refusal.reason() == RejectionReason.TIME_INVALID && malformed == Otherwise.ARRIVAL) {
                return message.received();
            }
            throw refusal;
        }
    }

    private long read(JsonNode node) throws Refusal {
        OptionalDouble number = OptionalDouble.empty();
        if (node.isNumber()) {
            number = OptionalDouble.of(node.doubleValue());
        } else if (node.isString()) {
            String text = node.stringValue();
            boolean epoch = text.length() != 14 && text.length() != 17; // the lengths of yyyyMMddHHmmss[SSS]
            number = epoch ? Numbers.parse(text) : number;
        } else {
            throw new Refusal(RejectionReason.TIME_INVALID, "the time is " + Shown.of(node.toString()));
        }
        if (number.isEmpty()) {
            return EventTime.parse(node.stringValue(), zone);
        }
        if (!Double.isFinite(number.getAsDouble())) {
            throw new Refusal(RejectionReason.TIME_INVALID, "the time is not a finite number");
        }
        return form.epochMillis(number.getAsDouble());
    }
}
