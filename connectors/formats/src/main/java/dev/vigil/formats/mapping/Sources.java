package dev.vigil.formats.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Places that are tried in order; the first one that holds something counts.
 *
 * @param unset texts by which the vendor says that there is nothing
 */
record Sources(List<Source> all, Set<String> unset) {
    static final Sources NONE = new Sources(List.of(), Set.of());

    Sources {
        all = List.copyOf(all);
        unset = Set.copyOf(unset);
    }

    /** Nothing, null, an empty text and what the vendor uses for them are nothing. */
    Optional<JsonNode> find(Scope scope) {
        for (Source source : all) {
            JsonNode found = source.find(scope);
            boolean nothing = found.isMissingNode()
                    || found.isNull()
                    || (found.isValueNode() && (text(found).isEmpty() || unset.contains(text(found))));
            if (!nothing) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    Optional<String> text(Scope scope) {
        return find(scope).filter(JsonNode::isValueNode).map(Sources::text);
    }

    /** A whole number without a fraction: the number of an event type is a name. */
    static String text(JsonNode value) {
        if (value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue()) && value.canConvertToLong()) {
            return String.valueOf(value.longValue());
        }
        return value.asString();
    }
}
