package dev.vigil.console.casework;

import dev.vigil.domain.casefile.Action;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the data of an action. */
public record ActionData(Map<String, String> data) {
    public static ActionData of(Action action) {
        return new ActionData(action.data());
    }

    /** Empty when it is not there. */
    public String text(String key) {
        return data.getOrDefault(key, "").strip();
    }

    /** Separated by commas. */
    public List<String> texts(String key) {
        return Arrays.stream(text(key).split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    public boolean truth(String key) {
        return Boolean.parseBoolean(text(key));
    }

    /** Epoch ms; empty when it is not there or cannot be read. */
    public Optional<Long> time(String key) {
        try {
            return text(key).isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(text(key)));
        } catch (NumberFormatException notATime) {
            return Optional.empty();
        }
    }

    /** In any case, with hyphens or underscores; empty when it is none. */
    public <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        return constant(text(key), type);
    }

    public static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    /** The action with more data; what is there already stays. */
    public static Action with(Action action, Map<String, String> more) {
        Map<String, String> data = new HashMap<>(more);
        data.putAll(action.data());
        return new Action(
                action.id(),
                action.kind(),
                action.premise(),
                action.alert(),
                action.task(),
                action.by(),
                action.at(),
                action.comment(),
                data);
    }
}
