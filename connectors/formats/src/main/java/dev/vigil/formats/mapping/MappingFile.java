package dev.vigil.formats.mapping;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.observation.Quality;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.Naming;
import dev.vigil.formats.TopicFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;

/** Reads a mapping file; docs/formats.md describes its keys. */
public final class MappingFile {
    private static final String ENDING = ".yaml";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Problems problems;
    private final SourceReader sources;

    private MappingFile(Problems problems, Set<String> unset) {
        this.problems = problems;
        this.sources = new SourceReader(problems, unset);
    }

    /** The format that the file describes; empty after a problem was noted. */
    public static Optional<MappedJson> read(
            Path path, String shownAs, Naming naming, FormatLimits limits, Problems problems) {
        String name = String.valueOf(path.getFileName());
        String id = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return read(id, shownAs, YamlFile.read(path, shownAs, problems), naming, limits, problems);
    }

    /** The format that a text describes, as it would stand in the file of that name. */
    public static Optional<MappedJson> parse(
            String id, String text, Naming naming, FormatLimits limits, Problems problems) {
        return read(id, id + ENDING, YamlFile.parse(text, id + ENDING, problems), naming, limits, problems);
    }

    /** Whether a mapping can be called so. */
    public static boolean isName(String id) {
        return NAME.matcher(id).matches();
    }

    private static Optional<MappedJson> read(
            String id,
            String shownAs,
            Optional<YamlValue> document,
            Naming naming,
            FormatLimits limits,
            Problems problems) {
        int before = problems.all().size();
        if (!isName(id)) {
            problems.add(new Problem(
                    shownAs,
                    0,
                    0,
                    "",
                    new Bilingual("名称 '" + id + "'", "the name '" + id + "'"),
                    new Bilingual("小写字母、数字和 '-'", "small letters, digits and '-'")));
        }
        Optional<Mapping> mapping = document.map(root -> {
            YamlMap map = root.map(problems);
            return new MappingFile(problems, Set.copyOf(map.texts("unset"))).mapping(id, map);
        });
        return mapping.filter(any -> problems.all().size() == before)
                .map(whole -> new MappedJson(whole, naming, limits));
    }

    private Mapping mapping(String id, YamlMap map) {
        Mapping mapping = new Mapping(
                id,
                map.bilingual("title"),
                reads(map),
                map.find("topic").map(topic -> TopicPattern.parse(topic.text(problems))),
                texts(map),
                map.find("packet").map(this::packet),
                words(map),
                readings(map));
        map.refuseOthers();
        return mapping;
    }

    private List<String> reads(YamlMap map) {
        List<String> filters = new ArrayList<>();
        for (YamlValue value : map.list("reads")) {
            String filter = value.text(problems);
            TopicFilter.problem(filter).ifPresent(expected -> problems.add(value, expected));
            filters.add(filter);
        }
        return filters;
    }

    private List<JsonPointer> texts(YamlMap map) {
        List<JsonPointer> texts = new ArrayList<>();
        for (YamlValue value : map.list("json-texts")) {
            String text = value.text(problems);
            if (!text.startsWith("/") || text.contains("*")) {
                problems.add(value, "不含星号的 JSON Pointer，例如 /params", "a JSON Pointer without stars, such as /params");
            } else {
                texts.add(JsonPointer.compile(text));
            }
        }
        return texts;
    }

    private Mapping.PacketRule packet(YamlValue value) {
        YamlMap map = value.map(problems);
        Mapping.PacketRule rule = new Mapping.PacketRule(
                sources.read(map, "id", Sources.NONE),
                sources.read(map, "sequence", Sources.NONE),
                map.wholeNumber("modulus", Integer.MAX_VALUE));
        map.refuseOthers();
        return rule;
    }

    private Words words(YamlMap map) {
        Map<String, Quality> flags = new HashMap<>();
        map.find("flags").map(value -> value.map(problems)).ifPresent(all -> all.entries()
                .forEach((text, value) ->
                        flags.put(text, value.oneOf(Quality.class, problems).orElse(Quality.UNKNOWN))));
        return new Words(
                map.textMap("names"),
                map.textMap("units"),
                numbers(map, "factors"),
                numbers(map, "states"),
                flags,
                map.truth("numeric-texts", false));
    }

    private Map<String, Double> numbers(YamlMap map, String key) {
        Map<String, Double> numbers = new HashMap<>();
        map.find(key).map(value -> value.map(problems)).ifPresent(all -> all.entries()
                .forEach((name, value) -> numbers.put(name, value.number(problems))));
        return numbers;
    }

    private List<ReadingRule> readings(YamlMap map) {
        List<ReadingRule> rules = new ArrayList<>();
        for (YamlValue value : map.list("readings")) {
            rules.add(reading(value));
        }
        if (rules.isEmpty()) {
            problems.add(map.get("readings"), "至少一种读数的列表", "a list of at least one kind of reading");
        }
        return rules;
    }

    private ReadingRule reading(YamlValue value) {
        YamlMap map = value.map(problems);
        boolean properties = map.has("values");
        if (properties == map.has("metric") && !properties) {
            problems.add(
                    value,
                    "'values'（每个属性是一个读数）或 'metric'（该元素是一个读数）",
                    "either 'values' (each property is a reading) or 'metric' (the element is one)");
        }
        ReadingRule rule = new ReadingRule(
                sources.each(map),
                sources.conditions(map, "when"),
                sources.read(map, "device", Sources.NONE),
                sources.time(map, "time"),
                properties ? Optional.of(sources.read(map, "values", Sources.NONE)) : Optional.empty(),
                new HashSet<>(map.texts("except")),
                sources.read(map, "metric", sources.of("key")),
                sources.read(map, "value", sources.of(properties ? "." : "=1")),
                new ReadingRule.Details(
                        sources.read(map, "unit", Sources.NONE),
                        sources.read(map, "quality", Sources.NONE),
                        sources.read(map, "resent", Sources.NONE),
                        sources.read(map, "picture", Sources.NONE),
                        map.find("event").map(sources::event)));
        map.refuseOthers();
        return rule;
    }
}
