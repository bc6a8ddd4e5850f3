package dev.vigil.connector.influxdb;

import org.jspecify.annotations.Nullable;

/**
 * A point that waits for its place in the store, already as a line of the line protocol: smaller than the point, and
 * rendered only once however often it is sent.
 *
 * @param refusal why the sink itself refuses the point; such a line is never sent and goes to the rejected
 */
record BufferedLine(String text, int bytes, @Nullable String refusal) {

    static BufferedLine of(String text, @Nullable String refusal) {
        return new BufferedLine(text, utf8Length(text), refusal);
    }

    private static int utf8Length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800 || Character.isSurrogate(c)) {
                bytes += 2;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }
}
