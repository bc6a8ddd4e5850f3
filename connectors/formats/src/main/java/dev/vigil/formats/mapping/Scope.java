package dev.vigil.formats.mapping;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Where a source is looked up.
 *
 * @param document the whole message
 * @param element what {@code each} found
 * @param keys what its stars stood for, in order
 * @param key name of the property that is read; empty when no property is
 * @param entry value of that property, or the element again
 * @param topic the named levels of the topic
 */
record Scope(
        JsonNode document, JsonNode element, List<String> keys, String key, JsonNode entry, Map<String, String> topic) {

    static Scope of(JsonNode document, Map<String, String> topic) {
        return new Scope(document, document, List.of(), "", document, topic);
    }

    Scope at(JsonNode newElement, List<String> newKeys) {
        return new Scope(document, newElement, newKeys, "", newElement, topic);
    }

    Scope in(String newKey, JsonNode newEntry) {
        return new Scope(document, element, keys, newKey, newEntry, topic);
    }
}
