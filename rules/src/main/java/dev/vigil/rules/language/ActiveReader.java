package dev.vigil.rules.language;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.rules.calendar.Active;
import dev.vigil.rules.calendar.Days;
import dev.vigil.rules.calendar.HourRange;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code active: {hours: ['06:00-22:00'], days: workdays}}. */
final class ActiveReader {
    private final Problems problems;

    ActiveReader(Problems problems) {
        this.problems = problems;
    }

    Active read(Optional<YamlValue> value) {
        if (value.isEmpty()) {
            return Active.ALWAYS;
        }
        YamlMap map = value.get().map(problems);
        List<HourRange> hours = new ArrayList<>();
        map.find("hours").ifPresent(all -> {
            List<YamlValue> ranges = all.isText() ? List.of(all) : all.list(problems);
            for (YamlValue range : ranges) {
                HourRange.parse(range.text(problems))
                        .ifPresentOrElse(
                                hours::add,
                                () -> problems.add(
                                        range,
                                        "时段，例如 '06:00-22:00' 或 '22:00-06:00'",
                                        "hours such as '06:00-22:00' or '22:00-06:00'"));
            }
        });
        Days days = map.find("days").map(this::days).orElse(Days.EVERY);
        map.refuseOthers();
        return new Active(hours, days);
    }

    private Days days(YamlValue value) {
        List<YamlValue> given = value.isText() ? List.of(value) : value.list(problems);
        if (given.size() == 1) {
            String text = given.get(0).text(problems);
            for (Days.Kind kind : Days.Kind.values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return Days.of(kind);
                }
            }
        }
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (YamlValue day : given) {
            Days.weekday(day.text(problems))
                    .ifPresentOrElse(
                            weekdays::add,
                            () -> problems.add(
                                    day,
                                    "all、workdays、restdays、holidays，或 mon、tue、wed、thu、fri、sat、sun",
                                    "all, workdays, restdays, holidays, or mon, tue, wed, thu, fri, sat, sun"));
        }
        return weekdays.isEmpty() ? Days.EVERY : new Days(weekdays, Days.Kind.ALL);
    }
}
