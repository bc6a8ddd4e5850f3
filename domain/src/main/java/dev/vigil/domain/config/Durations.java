package dev.vigil.domain.config;

import dev.vigil.domain.Bilingual;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as officers write them: {@code 90s}, {@code 10m}, {@code 1h30m}, {@code 2d}. */
public final class Durations {
    private static final Pattern FORM =
            Pattern.compile("(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?(?:(\\d{1,6})ms)?");

    private static final long[] UNITS = {86_400_000L, 3_600_000L, 60_000L, 1_000L, 1L};

    private Durations() {}

    /** Milliseconds, or empty when the text is not a duration. */
    public static OptionalLong parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return OptionalLong.empty();
        }
        long millis = 0;
        for (int group = 1; group <= UNITS.length; group++) {
            if (matcher.group(group) != null) {
                millis += Long.parseLong(matcher.group(group)) * UNITS[group - 1];
            }
        }
        return OptionalLong.of(millis);
    }

    /** The shortest way to write it: {@code 90000} is {@code 1m30s}. */
    public static String text(long millis) {
        return written(millis, "d", "h", "m", "s", "ms");
    }

    /** As a sentence says it: {@code 90000} is {@code 1分钟30秒} and {@code 1m30s}; in Chinese, m would be metres. */
    public static Bilingual words(long millis) {
        return new Bilingual(written(millis, "天", "小时", "分钟", "秒", "毫秒"), text(millis));
    }

    private static String written(long millis, String... units) {
        if (millis == 0) {
            return "0" + units[3];
        }
        StringBuilder out = new StringBuilder();
        long left = millis;
        for (int i = 0; i < UNITS.length; i++) {
            long count = left / UNITS[i];
            left -= count * UNITS[i];
            if (count > 0) {
                out.append(count).append(units[i]);
            }
        }
        return out.toString();
    }
}
