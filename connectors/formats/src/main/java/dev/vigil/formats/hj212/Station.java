package dev.vigil.formats.hj212;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.Findings;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.Message;
import dev.vigil.formats.Naming;
import dev.vigil.formats.Numbers;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.Shown;
import dev.vigil.formats.Utf8;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whose packet is read, how that device talks, and where findings go.
 *
 * @param mn as the device calls itself
 */
record Station(
        String mn,
        Map<String, String> settings,
        Message message,
        Naming naming,
        FormatLimits limits,
        Findings findings) {

    String device() {
        return message.device() == null ? mn : message.device();
    }

    String setting(String key) {
        return settings.getOrDefault(key, "");
    }

    /**
     * A value in text: a number, or a text where the metric is one or nobody knows it.
     *
     * @param base the metric without what tells a mean from a sample
     */
    Observation reading(String text, String base, String metric, long at, Quality quality) throws Refusal {
        OptionalDouble number = Numbers.parse(text);
        Optional<Metric> known = naming.find(base);
        boolean isText = known.isPresent() && known.get().kind() == Metric.Kind.TEXT;
        if (number.isPresent() && !isText) {
            return Observation.of(device(), metric, at, number.getAsDouble(), quality);
        }
        boolean mayBeText = isText || (known.isEmpty() && !Numbers.looksNumeric(text));
        if (!mayBeText || text.isEmpty()) {
            throw new Refusal(
                    RejectionReason.NUMBER, Shown.of(metric) + " is " + Shown.of(text) + ", expected a number");
        }
        return text(text, metric, at, quality);
    }

    Observation text(String text, String metric, long at, Quality quality) throws Refusal {
        if (text.length() > limits.text()) {
            throw new Refusal(RejectionReason.OVERSIZE, Shown.of(metric) + " has " + text.length() + " characters");
        }
        return Observation.of(device(), metric, at, Utf8.check(text), quality);
    }
}
