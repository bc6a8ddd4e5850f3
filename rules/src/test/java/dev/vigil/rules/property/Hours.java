package dev.vigil.rules.property;

import dev.vigil.rules.Scene;
import dev.vigil.rules.calendar.Active;
import dev.vigil.rules.calendar.HourRange;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** When a rule is judged, by the wall clock of the one day of the tests. Ranges neither touch nor pass midnight. */
record Hours(Active active) {
    boolean include(long time) {
        int second = LocalTime.parse(Scene.wall(time)).toSecondOfDay();
        return active.hours().isEmpty()
                || active.hours().stream().anyMatch(range -> second >= 60 * range.start() && second < 60 * range.end());
    }

    List<Long> edges() {
        List<Long> edges = new ArrayList<>();
        for (HourRange range : active.hours()) {
            edges.add(Scene.time(text(range.start())));
            edges.add(Scene.time(text(range.end())));
        }
        return edges;
    }

    private static String text(int minutes) {
        return LocalTime.ofSecondOfDay(60L * minutes).toString();
    }
}
