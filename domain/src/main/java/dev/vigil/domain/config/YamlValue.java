package dev.vigil.domain.config;

import dev.vigil.domain.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value in a YAML file that knows where it stands. Reading it as something that it is not notes a problem. */
public final class YamlValue {
    /** Narrower than Java's own form, which takes 5d and 0x1p3 for numbers. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final String file;
    private final String path;
    private final Node node;

    YamlValue(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    public String file() {
        return file;
    }

    public String path() {
        return path;
    }

    /** From 1. */
    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** From 1. For a quoted text this is the quote. */
    public int column() {
        return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    Node node() {
        return node;
    }

    /** What stands here, for a message. */
    public Bilingual describe() {
        if (node instanceof ScalarNode scalar) {
            String value = scalar.getValue();
            return Bilingual.of("'" + (value.length() > 60 ? value.substring(0, 60) + "…" : value) + "'");
        }
        return isMap() ? new Bilingual("一组键值", "a map") : new Bilingual("一个列表", "a list");
    }

    public YamlMap map(Problems problems) {
        if (node instanceof MappingNode mapping) {
            return YamlMap.of(this, mapping, problems);
        }
        problems.add(this, "一组键和值", "a map of keys and values");
        return YamlMap.nothing(this, problems);
    }

    public List<YamlValue> list(Problems problems) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(this, "一个列表", "a list");
            return List.of();
        }
        List<YamlValue> values = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            values.add(new YamlValue(file, path + "[" + values.size() + "]", element));
        }
        return values;
    }

    /** The text as written, whatever it would mean to YAML; empty after a problem was noted. */
    public String text(Problems problems) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problems.add(this, "一段文字", "a text");
        return "";
    }

    /** The text as written; empty where there is a map or a list, for which the caller has its own message. */
    private String scalar() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    public double number(Problems problems) {
        String text = scalar();
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            problems.add(this, "一个数", "a number");
            return 0;
        }
        return value;
    }

    public int wholeNumber(Problems problems) {
        double value = number(problems);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            problems.add(this, "一个整数", "a whole number");
            return 0;
        }
        return (int) value;
    }

    public boolean truth(Problems problems) {
        String text = scalar();
        if (!text.equals("true") && !text.equals("false")) {
            problems.add(this, "true 或 false", "true or false");
        }
        return text.equals("true");
    }

    /** Milliseconds. */
    public long duration(Problems problems) {
        OptionalLong millis = Durations.parse(scalar());
        if (millis.isEmpty()) {
            problems.add(this, "一段时长，例如 90s、10m、1h30m 或 2d", "a duration such as 90s, 10m, 1h30m or 2d");
        }
        return millis.orElse(0);
    }

    public <E extends Enum<E>> Optional<E> oneOf(Class<E> type, Problems problems) {
        String text = scalar();
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            if (name.equals(text)) {
                return Optional.of(constant);
            }
            names.add(name);
        }
        problems.add(this, Suggestion.oneOf(names, text));
        return Optional.empty();
    }
}
