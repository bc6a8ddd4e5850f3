package dev.vigil.domain.inspection.calendar;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;

/** Reads the working calendar of the authorities, {@code config/inspections/calendar.yaml}. */
public final class CalendarFile {
    private CalendarFile() {}

    public static WorkCalendar read(Path file, String shownAs, Problems problems) {
        return YamlFile.read(file, shownAs, problems)
                .map(root -> {
                    YamlMap map = root.map(problems);
                    LocalTime opens = Dates.time(map, "opens", LocalTime.of(8, 30), problems);
                    LocalTime closes = Dates.time(map, "closes", LocalTime.of(17, 30), problems);
                    String zone = zone(map, problems);
                    if (!opens.isBefore(closes)) {
                        problems.add(map.self(), "'opens' before 'closes'");
                        return WorkCalendar.plain();
                    }
                    WorkCalendar calendar = new WorkCalendar(
                            zone,
                            Dates.days(map, "holidays", problems),
                            Dates.days(map, "make_up_days", problems),
                            opens,
                            closes);
                    map.refuseOthers();
                    return calendar;
                })
                .orElse(WorkCalendar.plain());
    }

    private static String zone(YamlMap map, Problems problems) {
        String zone = map.text("zone", "Asia/Shanghai");
        try {
            ZoneId.of(zone);
            return zone;
        } catch (DateTimeException unknown) {
            problems.add(map.get("zone"), "a time zone such as Asia/Shanghai");
            return "Asia/Shanghai";
        }
    }
}
