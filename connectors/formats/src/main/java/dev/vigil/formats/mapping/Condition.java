package dev.vigil.formats.mapping;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Something that must hold.
 *
 * @param is texts of which it must be one; empty: anything
 * @param not texts of which it must be none
 * @param present whether it must be there, or must not
 * @param min the least number; NaN: any
 */
record Condition(Sources at, Set<String> is, Set<String> not, Optional<Boolean> present, double min) {
    Condition {
        is = Set.copyOf(is);
        not = Set.copyOf(not);
    }

    boolean holds(Scope scope) {
        Optional<JsonNode> found = at.find(scope);
        if (present.isPresent() && present.get() != found.isPresent()) {
            return false;
        }
        String text = found.filter(JsonNode::isValueNode).map(Sources::text).orElse("");
        boolean listed = is.isEmpty() || (found.isPresent() && is.contains(text));
        boolean enough = Double.isNaN(min)
                || (found.isPresent() && found.get().isNumber() && found.get().doubleValue() >= min);
        return listed && enough && !(found.isPresent() && not.contains(text));
    }
}
