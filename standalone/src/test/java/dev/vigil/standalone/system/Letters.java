package dev.vigil.standalone.system;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Dead letters as the console lists them. */
final class Letters {
    private Letters() {}

    /** Those that came through that door. */
    static List<JsonNode> of(JsonNode letters, String door) {
        return letters.path("items")
                .valueStream()
                .filter(letter -> letter.path("source").asString().equals(door))
                .toList();
    }
}
