package dev.vigil.formats.mapping;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the parts of a mapping file that say where something is.
 *
 * @param unset texts that mean nothing, for every source of the file
 */
record SourceReader(Problems problems, Set<String> unset) {

    Sources of(String text) {
        return new Sources(Source.parse(text).stream().toList(), unset);
    }

    Sources read(YamlMap map, String key, Sources otherwise) {
        Optional<YamlValue> value = map.find(key);
        return value.isEmpty() ? otherwise : sources(value.get());
    }

    private Sources sources(YamlValue value) {
        List<Source> all = new ArrayList<>();
        for (YamlValue one : value.isText() ? List.of(value) : value.list(problems)) {
            Optional<Source> source = Source.parse(one.text(problems));
            if (source.isEmpty()) {
                problems.add(
                        one,
                        "取值位置：/a/b、./a、$/a、key、key:1、topic:NAME（主题中的一层）或 =TEXT（固定文字）",
                        "a place: /a/b, ./a, $/a, key, key:1, topic:name or =text");
            }
            source.ifPresent(all::add);
        }
        return new Sources(all, unset);
    }

    Each each(YamlMap map) {
        Optional<YamlValue> value = map.find("each");
        String text = value.map(place -> place.text(problems)).orElse("");
        if (!Each.isOne(text)) {
            problems.add(
                    value.orElseThrow(),
                    "星号独占一段的 JSON Pointer",
                    "a JSON Pointer in which a * stands alone between slashes");
            return Each.parse("");
        }
        return Each.parse(text);
    }

    List<Condition> conditions(YamlMap map, String key) {
        List<Condition> conditions = new ArrayList<>();
        for (YamlValue value : map.list(key)) {
            YamlMap one = value.map(problems);
            if (!one.has("at")) {
                one.get("at");
            }
            conditions.add(new Condition(
                    read(one, "at", Sources.NONE),
                    new HashSet<>(one.texts("is")),
                    new HashSet<>(one.texts("not")),
                    one.find("present").map(present -> present.truth(problems)),
                    one.number("min", Double.NaN)));
            one.refuseOthers();
        }
        return conditions;
    }

    /** A place, or a map of the place and how the time is written there. Without one, the arrival counts. */
    TimeRule time(YamlMap map, String key) {
        Optional<YamlValue> value = map.find(key);
        if (value.isEmpty()) {
            return TimeRule.ARRIVAL;
        }
        if (!value.get().isMap()) {
            return new TimeRule(
                    sources(value.get()),
                    TimeForm.EPOCH_MS,
                    ZoneOffset.ofHours(8),
                    TimeRule.Otherwise.REFUSE,
                    TimeRule.Otherwise.REFUSE);
        }
        YamlMap time = value.get().map(problems);
        TimeRule rule = new TimeRule(
                read(time, "from", Sources.NONE),
                time.oneOf("form", TimeForm.class, TimeForm.EPOCH_MS),
                zone(time),
                time.oneOf("missing", TimeRule.Otherwise.class, TimeRule.Otherwise.REFUSE),
                time.oneOf("malformed", TimeRule.Otherwise.class, TimeRule.Otherwise.REFUSE));
        time.refuseOthers();
        return rule;
    }

    private ZoneOffset zone(YamlMap time) {
        Optional<YamlValue> zone = time.find("zone");
        try {
            return ZoneOffset.of(zone.map(value -> value.text(problems)).orElse("+08:00"));
        } catch (DateTimeException notAZone) {
            problems.add(zone.orElseThrow(), "时差，例如 +08:00 或 Z", "an offset such as +08:00 or Z");
            return ZoneOffset.UTC;
        }
    }

    EventRule event(YamlValue value) {
        YamlMap map = value.map(problems);
        EventRule rule = new EventRule(read(map, "id", Sources.NONE), conditions(map, "ended"), time(map, "end"));
        map.refuseOthers();
        return rule;
    }
}
