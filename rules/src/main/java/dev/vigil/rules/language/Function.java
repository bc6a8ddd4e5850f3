package dev.vigil.rules.language;

import dev.vigil.domain.Bilingual;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The functions of a condition. A form names its parameters and its result by a letter: n number, b truth, t text,
 * d duration, p premise or area.
 */
enum Function {
    AVG("avg(metric, '1h')", true, "nt>n"),
    MIN("min(metric, '1h')", true, "nt>n"),
    MAX("max(metric, '1h')", true, "nt>n"),
    SUM("sum(metric, '1h')", true, "nt>n"),
    COUNT("count(event, '10m') or count(metric > number, '10m')", true, "bt>n", "nt>n"),
    STDDEV("stddev(metric, '1h')", true, "nt>n"),
    DELTA("delta(metric, '10m')", false, "nt>n"),
    RATE("rate(metric, '10m')", false, "nt>n"),
    QUANTILE("quantile(metric, '1h', 0.95)", true, "ntn>n"),
    SLOPE("slope(metric, '1h')", false, "nt>n"),
    DISTINCT("distinct(metric, '1h')", false, "nt>n"),
    FIRST("first(metric, '1h')", false, "nt>n"),
    EWMA("ewma(metric, '10m')", false, "nt>n"),
    SHARE_VALID("share_valid(metric, '1h')", false, "nt>n"),
    CONSTANT("constant(metric, '4h', 0.02)", false, "ntn>b", "nt>b"),
    AT_LIMIT_OF_DETECTION("at_limit_of_detection(metric, '4h')", false, "nt>b"),
    SILENT("silent(metric, '10m')", false, "nt>b", "bt>b", "tt>b"),
    AGE("age(metric)", false, "n>d", "b>d", "t>d"),
    LIMIT("limit(metric, 'hour') or limit(metric, 'hour', number)", false, "nt>n", "ntn>n"),
    SINCE("since(condition)", false, "b>d"),
    THEN("then(first, second, '5m')", false, "bbt>b"),
    NOT_THEN("not_then(first, second, '5m')", false, "bbt>b"),
    SAME_SERIES("same_series(metric, metric, '1d')", false, "nnt>b"),
    ANOMALY("anomaly(metric) or anomaly(metric, '8h')", false, "n>n", "nt>n"),
    HOUR_MEAN("hour_mean(metric)", false, "n>n"),
    DAY_MEAN("day_mean(metric)", false, "n>n"),
    ALERTS("alerts('rule-id', area, '10m')", false, "tpt>n"),
    ABS("abs(number)", false, "n>n"),
    LEAST("least(number, number)", false, "nn>n"),
    GREATEST("greatest(number, number)", false, "nn>n");

    /** One way to call it. */
    record Form(String parameters, char result) {}

    private final String usage;
    private final boolean ofArea;

    @SuppressWarnings("ImmutableEnumChecker") // a list that Stream.toList made
    private final List<Form> forms;

    Function(String usage, boolean ofArea, String... forms) {
        this.usage = usage;
        this.ofArea = ofArea;
        this.forms = Arrays.stream(forms)
                .map(form -> new Form(form.substring(0, form.indexOf('>')), form.charAt(form.length() - 1)))
                .toList();
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Bilingual usage() {
        return new Bilingual(inChinese(usage), usage);
    }

    /** The arguments in Chinese; the names of functions stay as they are written. */
    private static String inChinese(String usage) {
        return usage.replace(" or ", "，或 ")
                .replace("metric", "指标")
                .replace("event", "事件")
                .replace("number", "数")
                .replace("condition", "条件")
                .replaceAll("first\\b(?!\\()", "先")
                .replace("second", "后")
                .replace("rule-id", "规则编号");
    }

    /** Whether {@code area.…} exists. */
    boolean ofArea() {
        return ofArea;
    }

    List<Form> forms() {
        return forms;
    }

    static Optional<Function> find(String code) {
        return Arrays.stream(values())
                .filter(function -> function.code().equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Function::code).toList();
    }
}
