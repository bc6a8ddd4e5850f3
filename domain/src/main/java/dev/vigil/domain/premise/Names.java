package dev.vigil.domain.premise;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import java.util.HashMap;
import java.util.Map;

/** Names that may be given once only, and where each was given. */
final class Names {
    private final Map<String, String> places = new HashMap<>();

    void claim(YamlMap map, String key, String name, String what, Problems problems) {
        if (!name.isBlank()) {
            claim(map.get(key), name, what, problems);
        }
    }

    void claim(YamlValue at, String name, String what, Problems problems) {
        String place = at.file() + ":" + at.line();
        String other = places.putIfAbsent(name, place);
        if (other != null) {
            problems.add(at, "a name that no other " + what + " has; this one is taken at " + other);
        }
    }

    boolean contains(String name) {
        return places.containsKey(name);
    }
}
