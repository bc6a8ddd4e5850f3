package dev.vigil.domain.config;

import dev.vigil.domain.Bilingual;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A map in a YAML file, read key by key. After the last key has been read, {@link #refuseOthers()} notes
 * every key that nobody asked for, with the name that was probably meant.
 */
public final class YamlMap {
    private final YamlValue self;
    private final Map<String, YamlValue> values;
    private final Map<String, YamlValue> keys;
    private final Set<String> known = new LinkedHashSet<>();
    private final Problems problems;

    private YamlMap(YamlValue self, Map<String, YamlValue> values, Map<String, YamlValue> keys, Problems problems) {
        this.self = self;
        this.values = values;
        this.keys = keys;
        this.problems = problems;
    }

    static YamlMap of(YamlValue self, MappingNode node, Problems problems) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        Map<String, YamlValue> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            YamlValue key = new YamlValue(self.file(), self.path(), tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                problems.add(key, "以文字作键", "a text as the key");
                continue;
            }
            String name = scalar.getValue();
            YamlValue value = new YamlValue(self.file(), below(self, name), tuple.getValueNode());
            if (values.put(name, value) != null) {
                problems.add(key, "每个键只写一次", "each key once");
            }
            keys.put(name, key);
        }
        return new YamlMap(self, values, keys, problems);
    }

    private static String below(YamlValue self, String key) {
        return self.path().isEmpty() ? key : self.path() + "." + key;
    }

    static YamlMap nothing(YamlValue self, Problems problems) {
        return new YamlMap(self, Map.of(), Map.of(), problems);
    }

    public YamlValue self() {
        return self;
    }

    /** All keys in the order of the file, marked as known: for maps whose keys are data. */
    public Map<String, YamlValue> entries() {
        known.addAll(values.keySet());
        return values;
    }

    public Optional<YamlValue> find(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key that must be there; a missing one is noted and reads as an empty text. */
    public YamlValue get(String key) {
        Optional<YamlValue> value = find(key);
        if (value.isEmpty()) {
            problems.add(new Problem(
                    self.file(),
                    self.line(),
                    self.column(),
                    self.path(),
                    Bilingual.of(""),
                    new Bilingual("有键 '" + key + "'，这里缺少", "the key '" + key + "', which is missing")));
        }
        return value.orElseGet(() -> new YamlValue(self.file(), below(self, key), Missing.NODE));
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    public String text(String key) {
        Optional<YamlValue> value = find(key);
        if (value.isEmpty()) {
            get(key);
            return "";
        }
        String text = value.get().text(problems);
        if (value.get().isText() && text.isBlank()) {
            problems.add(value.get(), "不为空的文字", "a text that is not empty");
        }
        return text;
    }

    public @Nullable String optionalText(String key) {
        return find(key).map(value -> value.text(problems)).orElse(null);
    }

    public String text(String key, String otherwise) {
        return find(key).map(value -> value.text(problems)).orElse(otherwise);
    }

    public double number(String key, double otherwise) {
        return find(key).map(value -> value.number(problems)).orElse(otherwise);
    }

    public int wholeNumber(String key, int otherwise) {
        return find(key).map(value -> value.wholeNumber(problems)).orElse(otherwise);
    }

    public boolean truth(String key, boolean otherwise) {
        return find(key).map(value -> value.truth(problems)).orElse(otherwise);
    }

    /** Milliseconds. */
    public long duration(String key, long otherwise) {
        return find(key).map(value -> value.duration(problems)).orElse(otherwise);
    }

    public <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
        return find(key).flatMap(value -> value.oneOf(type, problems)).orElse(otherwise);
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts(String key) {
        return find(key)
                .map(value -> value.isText()
                        ? List.of(value.text(problems))
                        : value.list(problems).stream()
                                .map(one -> one.text(problems))
                                .toList())
                .orElse(List.of());
    }

    public List<YamlValue> list(String key) {
        return find(key).map(value -> value.list(problems)).orElse(List.of());
    }

    public Map<String, String> textMap(String key) {
        Map<String, String> result = new LinkedHashMap<>();
        find(key).map(value -> value.map(problems)).ifPresent(map -> map.entries()
                .forEach((name, value) -> result.put(name, value.text(problems))));
        return result;
    }

    /** {@code {zh: …, en: …}}, or one text for both. */
    public Bilingual bilingual(String key) {
        Optional<YamlValue> value = find(key);
        if (value.isEmpty() || value.get().isText()) {
            return Bilingual.of(text(key));
        }
        YamlMap languages = value.get().map(problems);
        Bilingual both = new Bilingual(languages.text("zh"), languages.text("en"));
        languages.refuseOthers();
        return both;
    }

    /** Notes every key that was not asked for. */
    public void refuseOthers() {
        keys.forEach((name, key) -> {
            if (!known.contains(name)) {
                problems.add(
                        key,
                        new Bilingual("以下键之一：" + String.join("、", known), "one of the keys " + String.join(", ", known))
                                .plus(Suggestion.meant(name, known)));
            }
        });
    }
}
