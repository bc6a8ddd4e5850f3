package dev.vigil.console.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON Schemas of the records that go over the wire, each written once and referred to by its name. */
final class Schemas {
    private static final Map<Class<?>, Map<String, Object>> SIMPLE = Map.ofEntries(
            Map.entry(String.class, type("string")),
            Map.entry(CharSequence.class, type("string")),
            Map.entry(boolean.class, type("boolean")),
            Map.entry(Boolean.class, type("boolean")),
            Map.entry(int.class, number("integer", "int32")),
            Map.entry(Integer.class, number("integer", "int32")),
            Map.entry(long.class, number("integer", "int64")),
            Map.entry(Long.class, number("integer", "int64")),
            Map.entry(double.class, number("number", "double")),
            Map.entry(Double.class, number("number", "double")),
            Map.entry(BigDecimal.class, type("number")),
            Map.entry(byte[].class, number("string", "byte")),
            Map.entry(OffsetDateTime.class, number("string", "date-time")),
            Map.entry(Instant.class, number("string", "date-time")),
            Map.entry(LocalDate.class, number("string", "date")));

    private final Map<String, Object> named;
    private final Map<String, Class<?>> owners = new HashMap<>();
    private final boolean sent;

    private Schemas(Map<String, Object> named, boolean sent) {
        this.named = named;
        this.sent = sent;
    }

    /** What the console answers: every field is there, though it may be null. */
    static Schemas ofAnswers() {
        return new Schemas(new TreeMap<>(), false);
    }

    /** What is sent to it, beside these answers: what may be null may be left out too. */
    Schemas ofBodies() {
        return new Schemas(named, true);
    }

    private static Map<String, Object> type(String name) {
        return Map.of("type", name);
    }

    private static Map<String, Object> number(String name, String format) {
        return Map.of("type", name, "format", format);
    }

    Map<String, Object> named() {
        return named;
    }

    Map<String, Object> of(Type type) {
        return of(type, Map.of());
    }

    private Map<String, Object> of(Type type, Map<TypeVariable<?>, Type> known) {
        if (type instanceof TypeVariable<?> variable) {
            return of(known.getOrDefault(variable, Object.class), Map.of());
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, known);
        }
        return type instanceof Class<?> plain ? plain(plain) : Map.of();
    }

    private Map<String, Object> plain(Class<?> type) {
        Map<String, Object> simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        return type.isRecord() ? reference(name(type), type, Map.of()) : Map.of();
    }

    private Map<String, Object> generic(ParameterizedType type, Map<TypeVariable<?>, Type> known) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (Optional.class.isAssignableFrom(raw)) {
            return of(arguments[0], known);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(arguments[0], known));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(arguments[1], known));
        }
        if (!raw.isRecord()) {
            return of(raw, known);
        }
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        StringBuilder name = new StringBuilder(name(raw));
        for (int i = 0; i < arguments.length; i++) {
            bound.put(raw.getTypeParameters()[i], arguments[i]);
            name.append("Of").append(arguments[i] instanceof Class<?> plain ? name(plain) : "Any");
        }
        return reference(name.toString(), raw, bound);
    }

    /** {@code Outer.Inner} is {@code OuterInner}: simple names alone come twice. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
    }

    /** @throws IllegalStateException when two records would share a name: one of them would be described wrongly */
    private Map<String, Object> reference(String plainName, Class<?> type, Map<TypeVariable<?>, Type> known) {
        String name = sent ? plainName + "Body" : plainName;
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner != null && owner != type) {
            throw new IllegalStateException(owner.getName() + " and " + type.getName() + " are both called " + name);
        }
        if (!named.containsKey(name)) {
            named.put(name, Map.of()); // a record may hold itself
            named.put(name, record(type, known));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> record(Class<?> type, Map<TypeVariable<?>, Type> known) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        List<Object> wholes = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> schema = of(component.getGenericType(), known);
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                wholes.add(schema);
                continue;
            }
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || component.getType() == Optional.class;
            properties.put(component.getName(), optional ? orNull(schema) : schema);
            if (!optional || !sent) {
                required.add(component.getName());
            }
        }
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("type", "object");
        own.put("properties", properties);
        if (!required.isEmpty()) {
            own.put("required", required);
        }
        if (wholes.isEmpty()) {
            return own;
        }
        wholes.add(own);
        return Map.of("allOf", wholes);
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }
}
