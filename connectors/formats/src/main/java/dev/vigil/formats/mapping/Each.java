package dev.vigil.formats.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Where the elements of a message are: a JSON Pointer in which {@code *} stands for every member of an object
 * or array. An array at the end stands for its members, so a single element and a list of them read alike.
 *
 * @param steps what lies between the stars
 */
record Each(List<JsonPointer> steps) {

    static Each parse(String text) {
        List<JsonPointer> steps = new ArrayList<>();
        for (String step : text.split("/\\*", -1)) {
            steps.add(JsonPointer.compile(step));
        }
        return new Each(steps);
    }

    /** A pointer in which a star stands alone between slashes. */
    static boolean isOne(String text) {
        for (String step : text.split("/", -1)) {
            if (step.contains("*") && !step.equals("*")) {
                return false;
            }
        }
        return text.isEmpty() || text.startsWith("/");
    }

    List<Scope> find(Scope scope) {
        List<Scope> found = new ArrayList<>();
        walk(scope, scope.document().at(steps.get(0)), 1, List.of(), found);
        return found;
    }

    private void walk(Scope scope, JsonNode node, int step, List<String> keys, List<Scope> found) {
        if (step < steps.size()) {
            members(node).forEach((key, member) -> {
                List<String> with = new ArrayList<>(keys);
                with.add(key);
                walk(scope, member.at(steps.get(step)), step + 1, with, found);
            });
            return;
        }
        if (node.isArray()) {
            node.forEach(member -> found.add(scope.at(member, keys)));
        } else if (!node.isMissingNode()) {
            found.add(scope.at(node, keys));
        }
    }

    private static Map<String, JsonNode> members(JsonNode node) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (node.isObject()) {
            node.properties().forEach(property -> members.put(property.getKey(), property.getValue()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            members.put(String.valueOf(i), node.get(i));
        }
        return members;
    }
}
