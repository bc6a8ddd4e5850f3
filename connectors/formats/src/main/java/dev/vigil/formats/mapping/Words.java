package dev.vigil.formats.mapping;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.Numbers;
import dev.vigil.formats.QualityText;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.json.JsonReading;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/**
 * How a vendor speaks.
 *
 * @param names metric by the vendor's name
 * @param units by the vendor's name
 * @param factors by which a value is multiplied, by the vendor's name
 * @param states number of a text
 * @param flags validity of a text
 * @param numericTexts whether a text that is a number is one
 */
record Words(
        Map<String, String> names,
        Map<String, String> units,
        Map<String, Double> factors,
        Map<String, Double> states,
        Map<String, Quality> flags,
        boolean numericTexts) {
    Words {
        names = Map.copyOf(names);
        units = Map.copyOf(units);
        factors = Map.copyOf(factors);
        states = Map.copyOf(states);
        flags = Map.copyOf(flags);
    }

    String name(String wireName) {
        return names.getOrDefault(wireName, wireName);
    }

    Quality quality(String text) {
        Quality known = flags.get(text);
        return known == null ? QualityText.of(text) : known;
    }

    JsonReading reading(JsonNode node, String wireName, Optional<Metric> metric, int longestText) throws Refusal {
        Optional<Double> state =
                node.isValueNode() ? Optional.ofNullable(states.get(Sources.text(node))) : Optional.empty();
        if (state.isPresent()) {
            return new JsonReading(state.get(), null);
        }
        boolean isText = metric.isPresent() && metric.get().kind() == Metric.Kind.TEXT;
        if (node.isString() && numericTexts && !isText) {
            OptionalDouble number = Numbers.parse(node.stringValue().strip());
            if (number.isPresent()) {
                return scaled(new JsonReading(number.getAsDouble(), null), wireName);
            }
        }
        JsonReading reading = JsonReading.of(node, wireName, metric, longestText);
        if (reading.text() != null && LongTexts.isMark(reading.text())) {
            throw new Refusal(RejectionReason.OVERSIZE, "a text that is longer than any text may be");
        }
        return reading.text() == null ? scaled(reading, wireName) : reading;
    }

    private JsonReading scaled(JsonReading reading, String wireName) {
        return new JsonReading(reading.value() * factors.getOrDefault(wireName, 1.0), null);
    }
}
