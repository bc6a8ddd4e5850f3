package dev.vigil.formats.hj212;

import java.util.ArrayList;
import java.util.List;

/**
 * One {@code key=value} of the data area (数据区).
 *
 * @param item number of the item (what stands between two semicolons) that it belongs to, from 0
 */
record Field(String key, String value, int item) {
    private static final String LOG = "//";

    /** A field without {@code =} comes out with an empty key. A text between {@code //} may hold separators. */
    static List<Field> parse(String contents) {
        List<Field> fields = new ArrayList<>();
        int item = 0;
        int at = 0;
        while (at < contents.length()) {
            int end = end(contents, at);
            String text = contents.substring(at, end).strip();
            int equals = text.indexOf('=');
            if (!text.isEmpty()) {
                fields.add(new Field(equals < 0 ? "" : text.substring(0, equals), text.substring(equals + 1), item));
            }
            if (end < contents.length() && contents.charAt(end) == ';') {
                item++;
            }
            at = end + 1;
        }
        return fields;
    }

    private static int end(String contents, int from) {
        int equals = contents.indexOf('=', from);
        int end = separator(contents, from);
        if (equals >= 0 && equals < end && contents.startsWith(LOG, equals + 1)) {
            int close = contents.indexOf(LOG, equals + 1 + LOG.length());
            return close < 0 ? end : separator(contents, close);
        }
        return end;
    }

    private static int separator(String contents, int from) {
        int at = from;
        while (at < contents.length() && contents.charAt(at) != ';' && contents.charAt(at) != ',') {
            at++;
        }
        return at;
    }

    /** The code of the factor: what stands before the last {@code -}; empty when there is none. */
    String code() {
        int dash = key.lastIndexOf('-');
        return dash < 0 ? "" : key.substring(0, dash).strip();
    }

    /** What it says of the factor, for example {@code Rtd}. */
    String suffix() {
        return key.substring(key.lastIndexOf('-') + 1).strip();
    }
}
