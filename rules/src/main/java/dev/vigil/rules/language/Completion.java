package dev.vigil.rules.language;

import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.rules.Per;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What may be written in a rule: for editors that complete what somebody types. */
public final class Completion {
    private static final List<String> KEYS = List.of(
            "id",
            "title",
            "scenario",
            "industry",
            "tags",
            "area",
            "role",
            "per",
            "parameters",
            "overrides",
            "when",
            "for",
            "clear",
            "clear_for",
            "active",
            "severity",
            "ladder",
            "quality",
            "items",
            "respond",
            "shadow",
            "instead_of",
            "source",
            "note");

    private Completion() {}

    /**
     * A word of the language.
     *
     * @param kind {@code key}, {@code function}, {@code field}, {@code metric}, {@code severity} or {@code per}
     * @param usage how it is written; for a metric its unit
     */
    public record Word(String kind, String text, String usage) {}

    public static List<Word> words(Metrics metrics) {
        List<Word> words = new ArrayList<>();
        KEYS.forEach(key -> words.add(new Word("key", key, key + ": ")));
        for (Function function : Function.values()) {
            String usage = function.usage().en() + (function.ofArea() ? "; area." + function.code() : "");
            words.add(new Word("function", function.code(), usage));
        }
        Vocabulary.FIELDS.keySet().stream()
                .filter(field -> field.contains("."))
                .forEach(field -> words.add(new Word("field", field, field)));
        metrics.all().forEach(metric -> words.add(new Word("metric", metric.id(), metric.unit())));
        Arrays.stream(Severity.values())
                .forEach(severity -> words.add(new Word("severity", severity.code(), severity.code())));
        Arrays.stream(Per.values())
                .map(per -> per.name().toLowerCase(Locale.ROOT))
                .forEach(per -> words.add(new Word("per", per, per)));
        return words;
    }
}
