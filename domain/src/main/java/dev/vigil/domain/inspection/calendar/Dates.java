package dev.vigil.domain.inspection.calendar;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Days and times of day in YAML files. */
public final class Dates {
    /** A day before everything. */
    public static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);
    /** A day after everything. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private Dates() {}

    public static LocalDate day(YamlMap map, String key, LocalDate otherwise, Problems problems) {
        return map.find(key).map(value -> day(value, problems)).orElse(otherwise);
    }

    public static LocalDate day(YamlValue value, Problems problems) {
        try {
            return LocalDate.parse(value.text(problems));
        } catch (DateTimeParseException notADay) {
            problems.add(value, "a day such as 2026-03-01");
            return ALWAYS;
        }
    }

    public static List<LocalDate> days(YamlMap map, String key, Problems problems) {
        return map.list(key).stream().map(value -> day(value, problems)).toList();
    }

    public static LocalTime time(YamlMap map, String key, LocalTime otherwise, Problems problems) {
        return map.find(key)
                .map(value -> {
                    try {
                        return LocalTime.parse(value.text(problems));
                    } catch (DateTimeParseException notATime) {
                        problems.add(value, "a time of day such as 08:30, in quotes");
                        return otherwise;
                    }
                })
                .orElse(otherwise);
    }
}
