package dev.vigil.console.action;

import dev.vigil.console.web.LenientTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The times among an action's data. People may write ISO 8601; the jobs read epoch ms. */
final class ActionTimes {
    private static final Set<String> TIMES = Set.of("until", "due");
    private static final LenientTime TIME = new LenientTime();

    private ActionTimes() {}

    /** The data with every time in epoch ms. */
    static Map<String, String> inMillis(Map<String, String> data) {
        Map<String, String> result = new HashMap<>(data);
        TIMES.forEach(key -> read(data.get(key)).ifPresent(millis -> result.put(key, Long.toString(millis))));
        return result;
    }

    /** The first key whose value is not a time. */
    static Optional<String> unreadable(Map<String, String> data) {
        return TIMES.stream()
                .filter(key -> data.containsKey(key) && read(data.get(key)).isEmpty())
                .findFirst();
    }

    static Optional<Long> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(TIME.convert(text).toEpochMilli());
        } catch (IllegalArgumentException notATime) {
            return Optional.empty();
        }
    }
}
