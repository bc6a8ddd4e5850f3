package dev.vigil.rules.language;

import dev.vigil.domain.config.Suggestion;
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
    private static final Pattern TOKEN = Pattern.compile("token recognition error at: '(.*?)'?", Pattern.DOTALL);
    private static final Pattern STRAY = Pattern.compile("(?:mismatched|extraneous) input '(.*?)' expecting .*");
    private static final Pattern MISSING = Pattern.compile("missing '(.*?)' at .*");
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
            "list(string)",
            "a list of texts");
    private static final Map<String, String> SLIPS = Map.of(
            "and",
            "'&&' for and",
            "or",
            "'||' for or",
            "not",
            "'!' for not",
            "=",
            "'==' to compare",
            "=>",
            "'>='",
            "=<",
            "'<='",
            "<>",
            "'!='",
            "&",
            "'&&' for and",
            "|",
            "'||' for or");

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
        String kind = call ? "a function of rules" : "a metric or a field";
        String near = Suggestion.nearest(name, call ? Function.codes() : names)
                .map(other -> "; did you mean '" + other + "'?")
                .orElse(call ? ": one of " + String.join(", ", Function.codes()) : "");
        return new Complaint(offset, "'" + name + "'", kind + near);
    }

    private static Complaint misfit(int offset, String function, String given) {
        String[] types = given.isEmpty() ? new String[0] : given.split(", ", -1);
        if (Character.isLetter(function.charAt(0))) {
            String usage = Function.find(function).map(Function::usage).orElse("another function");
            String what = types.length == 0
                    ? "nothing"
                    : java.util.Arrays.stream(types).map(Complaint::words).collect(Collectors.joining(", "));
            return new Complaint(offset, "'" + function + "' of " + what, usage);
        }
        String sign = function.replace("_", "").replace("@", "");
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

    static String words(String type) {
        return TYPES.getOrDefault(type, type);
    }

    /** What the parser says; the character at the place is looked at, as its message seldom helps. */
    static Complaint ofParse(int offset, String message, String condition) {
        Matcher token = TOKEN.matcher(message);
        Matcher stray = STRAY.matcher(message);
        Matcher missing = MISSING.matcher(message);
        String found = token.matches() ? token.group(1) : stray.matches() ? stray.group(1) : "";
        if (found.equals("<EOF>") || message.contains("at '<EOF>'")) {
            String what =
                    missing.matches() ? "'" + missing.group(1) + "'" : "something after '" + last(condition) + "'";
            return new Complaint(offset, "the end of the condition", what);
        }
        String slip = SLIPS.get(found.strip());
        if (slip != null) {
            return new Complaint(offset, "'" + found.strip() + "'", slip);
        }
        if (missing.matches()) {
            return new Complaint(offset, "", "'" + missing.group(1) + "' here");
        }
        if (!found.isEmpty()) {
            return new Complaint(offset, "'" + found + "'", "an operator, a value or the end of the condition");
        }
        return new Complaint(offset, "", "a condition, but " + message);
    }

    private static String last(String condition) {
        String[] words = condition.strip().split("\\s+", -1);
        return words[words.length - 1];
    }
}
