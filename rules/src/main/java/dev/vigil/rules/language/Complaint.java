package dev.vigil.rules.language;

import dev.vigil.domain.config.Suggestion;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in words that an officer understands what CEL found wrong: what stands there, and what should. */
record Complaint(int offset, String found, String expected) {
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern OVERLOAD = Pattern.compile(
            "found no matching overload for '([^']*)' applied to '\\(?([^']*?)\\)?' .*", Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.of(
            "double",
            "a number",
            "int",
            "a number",
            "bool",
            "true or false",
            "string",
            "a text",
            "google.protobuf.Duration",
            "a duration",
            "vigil.place",
            "a place",
            "null_type",
            "nothing",
            "uint",
            "a number with a 'u'",
            "bytes",
            "bytes");
    private static final String TEXT_BEGINS = "premise.industry.startsWith('26')";

    /** What the checker says; {@code target} names the thing before the dot, if any. */
    static Complaint ofCheck(int offset, String message, boolean call, Collection<String> names) {
        Matcher undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            return unknown(offset, undeclared.group(1), call, names);
        }
        Matcher overload = OVERLOAD.matcher(message);
        if (overload.matches()) {
            return misfit(offset, overload.group(1), overload.group(2));
        }
        return new Complaint(offset, "", "a condition, but " + message);
    }

    static Complaint unknown(int offset, String name, boolean call, Collection<String> names) {
        if (call && !Character.isLetter(name.charAt(0))) {
            return new Complaint(offset, "'" + sign(name) + "'", "one of the signs + - * / < <= > >= == != && || !");
        }
        String kind = call ? "a function of rules" : "a metric or a field";
        String near = Suggestion.meant(name, call ? Function.codes() : names);
        String all = call && near.isEmpty() ? ": one of " + String.join(", ", Function.codes()) : "";
        return new Complaint(offset, "'" + name + "'", kind + near + all);
    }

    private static Complaint misfit(int offset, String function, String given) {
        String[] types = given.isEmpty() ? new String[0] : given.split(", ", -1);
        if (Character.isLetter(function.charAt(0))) {
            String usage = Function.find(function).map(Function::usage).orElse(TEXT_BEGINS);
            int dot = given.indexOf(".(");
            if (dot > 0 && !given.startsWith("vigil.place.(")) {
                return new Complaint(offset, "'." + function + "' after " + words(given.substring(0, dot)), usage);
            }
            String[] inside = dot > 0 ? given.substring(dot + 2).split(", ", -1) : types;
            String what = inside.length == 0
                    ? "nothing"
                    : Arrays.stream(inside).map(Complaint::words).collect(Collectors.joining(", "));
            return new Complaint(offset, "'" + function + "' of " + what, usage);
        }
        String sign = sign(function);
        if (types.length == 1) {
            return new Complaint(
                    offset,
                    "'" + sign + "' before " + words(types[0]),
                    sign.equals("!") ? "a condition after '!'" : "a number after '-'");
        }
        String between = "'" + sign + "' between " + words(types[0]) + " and " + words(types[1]);
        return switch (sign) {
            case "&&", "||" -> new Complaint(offset, between, "a condition on both sides, such as pm10 > 150");
            case "==", "!=" -> new Complaint(offset, between, "the same kind of thing on both sides");
            case "in" ->
                new Complaint(offset, between, "a text and a list of texts, such as premise.grade in ['C', 'D']");
            case "?:" -> new Complaint(offset, "'? :'", "a condition, then two results of the same kind");
            default -> new Complaint(offset, between, "a number on both sides");
        };
    }

    /** How a function that CEL calls {@code _&&_} is written. */
    private static String sign(String function) {
        return function.replace("_", "").replace("@", "");
    }

    static String words(String type) {
        return TYPES.getOrDefault(type, type.startsWith("list") ? "a list" : type);
    }
}
