package dev.vigil.rules.judge;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.Severity;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in what an occurrence differs from the revision before: each thing, from what to what. */
final class Changes {
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);

    private final List<Bilingual> found = new ArrayList<>();
    private final ZoneId zone;

    private Changes(ZoneId zone) {
        this.zone = zone;
    }

    /** Empty when the two say the same. */
    static Bilingual between(Alert last, Moment moment, ZoneId zone) {
        Changes changes = new Changes(zone);
        changes.severity(last.severity(), moment.severity());
        changes.time("开始", "began", last.beganAt(), moment.began());
        changes.time("触发", "opened", last.openedAt(), moment.opened());
        changes.time("结束", "over", last.clearedAt(), moment.ending() == null ? null : moment.time());
        changes.number("触发值", "value", last.value(), moment.value());
        changes.number("限值", "limit", last.limit(), moment.limit());
        if (last.clearedAt() != null) {
            changes.number("极值", "worst value", last.peak(), moment.peak());
        }
        if (last.occurrences() != moment.occurrences()) {
            changes.add(
                    "次数", "occurrences", Integer.toString(last.occurrences()), Integer.toString(moment.occurrences()));
        }
        return new Bilingual(
                changes.found.stream().map(Bilingual::zh).collect(Collectors.joining("，")),
                changes.found.stream().map(Bilingual::en).collect(Collectors.joining(", ")));
    }

    private void severity(Severity before, Severity now) {
        if (before != now) {
            found.add(new Bilingual(
                    "级别由" + colour(before) + "调为" + colour(now),
                    "severity from " + before.code() + " to " + now.code()));
        }
    }

    static String colour(Severity severity) {
        return switch (severity) {
            case BLUE -> "蓝色";
            case YELLOW -> "黄色";
            case ORANGE -> "橙色";
            case RED -> "红色";
        };
    }

    private void time(String zh, String en, @Nullable Long before, @Nullable Long now) {
        if (!Objects.equals(before, now)) {
            found.add(new Bilingual(
                    zh + "由 " + text(before, "未结束") + " 改为 " + text(now, "未结束"),
                    en + " from " + text(before, "not yet") + " to " + text(now, "not yet")));
        }
    }

    private String text(@Nullable Long time, String none) {
        return time == null ? none : Instant.ofEpochMilli(time).atZone(zone).format(WALL);
    }

    private void number(String zh, String en, double before, double now) {
        if (Double.compare(before, now) != 0) {
            add(zh, en, Words.number(before), Words.number(now));
        }
    }

    private void add(String zh, String en, String before, String now) {
        found.add(new Bilingual(zh + "由 " + before + " 改为 " + now, en + " from " + before + " to " + now));
    }
}
