package dev.vigil.connector.influxdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of the line protocol as a strict server reads it. Written from the specification, not from the sink. */
record ParsedLine(String series, Map<String, String> fields, long time) {
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d+i");

    static ParsedLine parse(String line) {
        int firstGap = next(line, ' ', 0, false);
        int secondGap = next(line, ' ', firstGap + 1, true);
        if (firstGap <= 0 || secondGap <= firstGap + 1) {
            throw new IllegalArgumentException("unable to parse '" + line + "'");
        }
        return new ParsedLine(
                line.substring(0, firstGap),
                fields(line.substring(firstGap + 1, secondGap)),
                Long.parseLong(line.substring(secondGap + 1)));
    }

    String measurement() {
        return series.substring(0, Math.max(next(series + ",", ',', 0, false), 0));
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : split(text)) {
            int equals = next(field, '=', 0, false);
            if (equals < 1) {
                throw new IllegalArgumentException("missing field value in '" + text + "'");
            }
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return fields;
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int comma = next(text, ',', 0, true); comma >= 0; comma = next(text, ',', from, true)) {
            parts.add(text.substring(from, comma));
            from = comma + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** What the store keeps in a field, or an error for a value that no store takes. */
    static String typeOf(String value) {
        if (TEXT.matcher(value).matches()) {
            return "string";
        }
        if (INTEGER.matcher(value).matches()) {
            return "integer";
        }
        if ("true".equals(value) || "false".equals(value)) {
            return "boolean";
        }
        Matcher number = NUMBER.matcher(value);
        if (number.matches()) {
            return "float";
        }
        throw new IllegalArgumentException("invalid field value '" + value + "'");
    }

    /** The next such character that is not escaped and, if quotes count, not within quotes; -1 if there is none. */
    private static int next(String text, char wanted, int from, boolean quotesCount) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"' && quotesCount) {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
