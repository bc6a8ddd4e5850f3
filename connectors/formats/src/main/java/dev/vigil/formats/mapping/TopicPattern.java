package dev.vigil.formats.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A topic whose levels have names: {@code /sys/{product}/{device}/thing/#}. A topic that differs names nothing. */
record TopicPattern(List<String> levels) {

    static TopicPattern parse(String text) {
        return new TopicPattern(List.of(text.split("/", -1)));
    }

    Map<String, String> names(String topic) {
        String[] actual = topic.split("/", 129);
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            String level = levels.get(i);
            if (level.equals("#")) {
                return names;
            }
            if (i >= actual.length) {
                return Map.of();
            }
            if (level.startsWith("{") && level.endsWith("}")) {
                names.put(level.substring(1, level.length() - 1), actual[i]);
            } else if (!level.equals("+") && !level.equals(actual[i])) {
                return Map.of();
            }
        }
        return actual.length == levels.size() ? names : Map.of();
    }
}
