package dev.vigil.formats.mapping;

import dev.vigil.formats.Numbers;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One place from which something is taken:
 *
 * <pre>
 * /a/b      JSON Pointer from the element     $/a/{1}/b  from the whole message; {1}: the first star
 * ./a       from the property that is read    key        the name of that property
 * key:1     what the first star stood for     topic:name a level of the topic
 * =text     the text itself
 * </pre>
 */
record Source(Kind kind, JsonPointer pointer, String name) {
    private static final String KEY = "key:";
    private static final String TOPIC = "topic:";

    enum Kind {
        ELEMENT,
        DOCUMENT,
        ENTRY,
        KEY,
        STAR,
        TOPIC,
        CONSTANT
    }

    /** Empty when the text is no source. */
    static Optional<Source> parse(String text) {
        if (text.startsWith("=")) {
            return Optional.of(named(Kind.CONSTANT, text.substring(1)));
        }
        if (text.equals("key")) {
            return Optional.of(named(Kind.KEY, ""));
        }
        if (text.matches("key:[1-9]")) {
            return Optional.of(named(Kind.STAR, text.substring(KEY.length())));
        }
        if (text.startsWith(TOPIC) && text.length() > TOPIC.length()) {
            return Optional.of(named(Kind.TOPIC, text.substring(TOPIC.length())));
        }
        if (text.isEmpty() || text.startsWith("/")) {
            return Optional.of(new Source(Kind.ELEMENT, JsonPointer.compile(text), ""));
        }
        String rest = text.substring(1);
        if (!rest.isEmpty() && !rest.startsWith("/")) {
            return Optional.empty();
        }
        return switch (text.charAt(0)) {
            case '$' -> Optional.of(new Source(Kind.DOCUMENT, JsonPointer.compile(rest), rest));
            case '.' -> Optional.of(new Source(Kind.ENTRY, JsonPointer.compile(rest), ""));
            default -> Optional.empty();
        };
    }

    private static Source named(Kind kind, String name) {
        return new Source(kind, JsonPointer.empty(), name);
    }

    JsonNode find(Scope scope) {
        return switch (kind) {
            case ELEMENT -> scope.element().at(pointer);
            case DOCUMENT -> scope.document().at(name.contains("{") ? filled(scope) : pointer);
            case ENTRY -> scope.entry().at(pointer);
            case KEY -> text(scope.key());
            case STAR -> text(star(scope, Integer.parseInt(name)));
            case TOPIC -> text(scope.topic().getOrDefault(name, ""));
            case CONSTANT -> constant();
        };
    }

    private static String star(Scope scope, int number) {
        return number <= scope.keys().size() ? scope.keys().get(number - 1) : "";
    }

    private JsonPointer filled(Scope scope) {
        String filled = name;
        for (int i = 1; i <= scope.keys().size(); i++) {
            String key = star(scope, i).replace("~", "~0").replace("/", "~1");
            filled = filled.replace("{" + i + "}", key);
        }
        return JsonPointer.compile(filled);
    }

    private JsonNode constant() {
        OptionalDouble number = Numbers.parse(name);
        return number.isPresent() ? JsonNodeFactory.instance.numberNode(number.getAsDouble()) : text(name);
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
