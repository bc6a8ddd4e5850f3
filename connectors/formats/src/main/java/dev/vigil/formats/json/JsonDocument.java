package dev.vigil.formats.json;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.Numbers;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.Shown;
import dev.vigil.formats.Utf8;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a JSON document from a stranger: one value, UTF-8, each key once, at most 64 deep, with a bound on
 * everything that costs memory. A number that is not finite or has too many digits reads as NaN, so that it
 * costs only its own reading and not the document.
 */
public final class JsonDocument {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 1024;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int LONGEST_TOKEN = 1 << 18;
    private static final int LONG_DIGITS = 18;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * DEEPEST) // ours comes first
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(LONGEST_TOKEN)
                    .maxNumberLength(Integer.MAX_VALUE) // judged below, without converting it
                    .build())
            .build();

    private final JsonParser parser;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private int tokensLeft;

    private JsonDocument(JsonParser parser, int tokens) {
        this.parser = parser;
        this.tokensLeft = tokens;
    }

    public static JsonNode read(byte[] bytes, FormatLimits limits) throws Refusal {
        Utf8.check(bytes);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            JsonDocument document = new JsonDocument(parser, limits.tokens());
            JsonNode root = document.value(document.next(), 0);
            if (parser.nextToken() != null) {
                throw new Refusal(RejectionReason.SYNTAX, "more text after the end of the JSON document");
            }
            return root;
        } catch (StreamConstraintsException tooLong) {
            throw new Refusal(RejectionReason.OVERSIZE, "a text or a key of the JSON document is too long");
        } catch (JacksonException broken) {
            TokenStreamLocation place = broken.getLocation();
            String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw new Refusal(
                    RejectionReason.SYNTAX, "not JSON" + where + ": " + Shown.of(broken.getOriginalMessage()));
        }
    }

    private JsonNode value(JsonToken token, int depth) throws Refusal {
        if (depth > DEEPEST) {
            throw new Refusal(RejectionReason.SYNTAX, "nested deeper than " + DEEPEST);
        }
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token);
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new Refusal(RejectionReason.SYNTAX, "not JSON: a value is missing");
        };
    }

    private ObjectNode object(int depth) throws Refusal {
        ObjectNode object = nodes.objectNode();
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            String name = Utf8.check(parser.currentName());
            if (object.has(name)) {
                throw new Refusal(RejectionReason.SYNTAX, "the key " + Shown.of(name) + " stands twice");
            }
            object.set(name, value(next(), depth + 1));
        }
        return object;
    }

    private ArrayNode array(int depth) throws Refusal {
        ArrayNode array = nodes.arrayNode();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            array.add(value(token, depth + 1));
        }
        return array;
    }

    private JsonNode text() throws Refusal {
        if (parser.getStringLength() > LONGEST_TEXT) {
            throw new Refusal(RejectionReason.OVERSIZE, "a text of " + parser.getStringLength() + " characters");
        }
        return nodes.stringNode(Utf8.check(parser.getString()));
    }

    private JsonNode number(JsonToken token) {
        if (parser.getStringLength() > LONGEST_NUMBER) {
            return nodes.numberNode(Double.NaN);
        }
        String digits = parser.getString();
        if (token == JsonToken.VALUE_NUMBER_INT && digits.length() <= LONG_DIGITS) {
            return nodes.numberNode(Long.parseLong(digits));
        }
        return nodes.numberNode(Numbers.parse(digits).orElse(Double.NaN));
    }

    private JsonToken next() throws Refusal {
        if (tokensLeft-- <= 0) {
            throw new Refusal(
                    RejectionReason.OVERSIZE, "more values in the JSON document than are read of one message");
        }
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new Refusal(RejectionReason.SYNTAX, "the JSON document ends too early");
        }
        return token;
    }
}
