package dev.vigil.connector.influxdb.series;

import java.util.regex.Pattern;

/**
 * Names of measurements, tags and fields that may stand in a query. What is not on this list never reaches a query, so
 * quoting cannot be escaped from.
 */
final class Names {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,126}");

    private Names() {}

    static String checked(String what, String name) {
        if (!ALLOWED.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + " must be letters, digits, '_', '.' or '-', beginning with a letter: '" + name + "'");
        }
        return name;
    }

    static String quoted(String name) {
        return '"' + checked("name", name) + '"';
    }
}
