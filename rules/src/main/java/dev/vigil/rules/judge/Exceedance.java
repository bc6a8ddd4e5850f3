package dev.vigil.rules.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 近30日累计超标日数: on how many of the last 30 days an alert of the rule was open here. */
final class Exceedance {
    private static final int DAYS = 30;

    private Exceedance() {}

    /** @param current the occurrence that is being published, whose case is not yet up to date */
    static int days(Judge judge, Frame frame, @Nullable Episode current) {
        ZoneId zone = ZoneId.of(frame.premise().zone());
        Set<LocalDate> days = new HashSet<>();
        LocalDate last = current == null ? null : date(current.opened(), zone);
        for (long[] span : judge.past) {
            add(days, span[0], span[1], zone);
        }
        for (Case one : judge.cases) {
            if (!one.isWithdrawn() && (current == null || one.last.openedAt() <= current.opened())) {
                add(days, one.last.openedAt(), one.isOpen() ? one.last.openedAt() : one.until(), zone);
            }
        }
        if (current != null) {
            add(days, current.opened(), current.over() ? current.until() : current.opened(), zone);
            days.removeIf(day -> day.isBefore(last.minusDays(DAYS - 1)));
        }
        return days.size();
    }

    private static void add(Set<LocalDate> days, long from, long to, ZoneId zone) {
        LocalDate last = date(to, zone);
        for (LocalDate day = date(from, zone); !day.isAfter(last) && days.size() <= 2 * DAYS; day = day.plusDays(1)) {
            days.add(day);
        }
    }

    private static LocalDate date(long time, ZoneId zone) {
        return Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
    }
}
