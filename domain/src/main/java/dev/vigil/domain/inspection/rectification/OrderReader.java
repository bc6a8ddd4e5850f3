package dev.vigil.domain.inspection.rectification;

import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.config.Durations;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders out of the case file. {@code data} of an {@link ActionKind#ORDER} has {@code item}, {@code department},
 * {@code due} (epoch ms), and if the stream can prove it {@code rule}, {@code device} and {@code metric}; optionally the terms
 * {@code observe}, {@code relapse} (durations) and {@code share}. It is served when the action holds.
 */
public final class OrderReader {
    private OrderReader() {}

    /** Empty for other actions and for an order that cannot be read: no task, no item, or no date after its service. */
    public static Optional<RectificationOrder> read(Action action) {
        Map<String, String> data = action.data();
        String item = data.getOrDefault("item", "");
        long due = whole(data.get("due")).orElse(0);
        String task = action.task();
        if (action.kind() != ActionKind.ORDER || task == null || item.isBlank() || due <= action.at()) {
            return Optional.empty();
        }
        return Optional.of(new RectificationOrder(
                RectificationOrder.idOf(task, item),
                action.premise(),
                task,
                item,
                data.getOrDefault("department", ""),
                filled(data, "rule"),
                filled(data, "device"),
                filled(data, "metric"),
                action.at(),
                due,
                terms(data),
                (int) whole(data.get("relapses")).orElse(0)));
    }

    /** What cannot be read, or could not prove anything, falls back to the default. */
    private static WatchTerms terms(Map<String, String> data) {
        WatchTerms otherwise = WatchTerms.defaults();
        long observe = span(data, "observe").orElse(otherwise.observe());
        long relapse = span(data, "relapse").orElse(otherwise.relapse());
        double share = share(data.getOrDefault("share", ""), otherwise.share());
        return new WatchTerms(observe > 0 ? observe : otherwise.observe(), share, Math.max(0, relapse));
    }

    private static OptionalLong span(Map<String, String> data, String key) {
        return Durations.parse(data.getOrDefault(key, ""));
    }

    private static double share(String text, double otherwise) {
        try {
            double share = Double.parseDouble(text);
            return share > 0 && share <= 1 ? share : otherwise;
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    private static OptionalLong whole(@Nullable String text) {
        try {
            return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            return OptionalLong.empty();
        }
    }

    private static @Nullable String filled(Map<String, String> data, String key) {
        String text = data.getOrDefault(key, "");
        return text.isBlank() ? null : text;
    }
}
