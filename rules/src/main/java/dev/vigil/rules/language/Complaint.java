package dev.vigil.rules.language;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Suggestion;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in words that an officer understands what CEL found wrong: what stands there, and what should. */
record Complaint(int offset, Bilingual found, Bilingual expected) {
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final String SIGNS = "+ - * / < <= > >= == != && || !";
    private static final Pattern OVERLOAD = Pattern.compile(
            "found no matching overload for '([^']*)' applied to '\\(?([^']*?)\\)?' .*", Pattern.DOTALL);
    private static final Bilingual NUMBER = new Bilingual("数", "a number");
    private static final Map<String, Bilingual> TYPES = Map.of(
            "double", NUMBER,
            "int", NUMBER,
            "bool", new Bilingual("真假", "true or false"),
            "string", new Bilingual("文字", "a text"),
            "google.protobuf.Duration", new Bilingual("时长", "a duration"),
            "vigil.place", new Bilingual("范围", "a place"),
            "null_type", new Bilingual("空值", "nothing"),
            "uint", new Bilingual("带 'u' 的数", "a number with a 'u'"),
            "bytes", new Bilingual("字节", "bytes"));
    private static final Bilingual TEXT_BEGINS = Bilingual.of("premise.industry.startsWith('26')");

    Complaint(int offset, String found, String zh, String en) {
        this(offset, Bilingual.of(found), new Bilingual(zh, en));
    }

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
        return unread(offset, message);
    }

    /** What none of our sentences foresees. */
    static Complaint unread(int offset, String message) {
        return new Complaint(offset, "", "一个条件，但：" + message, "a condition, but " + message);
    }

    static Complaint unknown(int offset, String name, boolean call, Collection<String> names) {
        if (call && !Character.isLetter(name.charAt(0))) {
            return new Complaint(offset, "'" + sign(name) + "'", "以下符号之一：" + SIGNS, "one of the signs " + SIGNS);
        }
        Bilingual kind =
                call ? new Bilingual("规则的函数", "a function of rules") : new Bilingual("指标或字段", "a metric or a field");
        Bilingual near = Suggestion.meant(name, call ? Function.codes() : names);
        Bilingual all = call && near.blank()
                ? new Bilingual(
                        "：" + String.join("、", Function.codes()), ": one of " + String.join(", ", Function.codes()))
                : near;
        return new Complaint(offset, Bilingual.of("'" + name + "'"), kind.plus(all));
    }

    private static Complaint misfit(int offset, String function, String given) {
        String[] types = given.isEmpty() ? new String[0] : given.split(", ", -1);
        if (Character.isLetter(function.charAt(0))) {
            Bilingual usage = Function.find(function).map(Function::usage).orElse(TEXT_BEGINS);
            int dot = given.indexOf(".(");
            if (dot > 0 && !given.startsWith("vigil.place.(")) {
                Bilingual owner = words(given.substring(0, dot));
                return new Complaint(
                        offset,
                        new Bilingual(
                                owner.zh() + "之后的 '." + function + "'", "'." + function + "' after " + owner.en()),
                        usage);
            }
            String[] inside = dot > 0 ? given.substring(dot + 2).split(", ", -1) : types;
            Bilingual what = inside.length == 0 ? words("null_type") : list(inside);
            Bilingual call = new Bilingual(what.zh() + "的 '" + function + "'", "'" + function + "' of " + what.en());
            return new Complaint(offset, call, usage);
        }
        String sign = sign(function);
        if (types.length == 1) {
            Bilingual after = words(types[0]);
            return new Complaint(
                    offset,
                    new Bilingual("'" + sign + "' 之后为" + after.zh(), "'" + sign + "' before " + after.en()),
                    sign.equals("!")
                            ? new Bilingual("'!' 之后为条件", "a condition after '!'")
                            : new Bilingual("'-' 之后为数", "a number after '-'"));
        }
        if (sign.equals("?:")) {
            return new Complaint(offset, "'? :'", "先是条件，再是两个同类的结果", "a condition, then two results of the same kind");
        }
        Bilingual left = words(types[0]);
        Bilingual right = words(types[1]);
        Bilingual between = new Bilingual(
                "'" + sign + "' 两侧为" + left.zh() + "和" + right.zh(),
                "'" + sign + "' between " + left.en() + " and " + right.en());
        return new Complaint(offset, between, sides(sign));
    }

    /** What belongs on the two sides of a sign. */
    private static Bilingual sides(String sign) {
        return switch (sign) {
            case "&&", "||" -> new Bilingual("两侧都是条件，例如 pm10 > 150", "a condition on both sides, such as pm10 > 150");
            case "==", "!=" -> new Bilingual("两侧为同类的内容", "the same kind of thing on both sides");
            case "in" ->
                new Bilingual(
                        "一段文字和一列文字，例如 premise.grade in ['C', 'D']",
                        "a text and a list of texts, such as premise.grade in ['C', 'D']");
            default -> new Bilingual("两侧都是数", "a number on both sides");
        };
    }

    private static Bilingual list(String[] types) {
        List<Bilingual> words = Arrays.stream(types).map(Complaint::words).toList();
        return new Bilingual(
                words.stream().map(Bilingual::zh).collect(Collectors.joining("、")),
                words.stream().map(Bilingual::en).collect(Collectors.joining(", ")));
    }

    /** How a function that CEL calls {@code _&&_} is written. */
    private static String sign(String function) {
        return function.replace("_", "").replace("@", "");
    }

    static Bilingual words(String type) {
        return TYPES.getOrDefault(type, type.startsWith("list") ? new Bilingual("列表", "a list") : Bilingual.of(type));
    }
}
