package dev.vigil.door;

import java.util.regex.Pattern;

/** The topic of a frame: {@code prefix/MN}. Whatever a device calls itself, it cannot reach another topic. */
record Addressing(String prefix) {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    /** No MN is so short. */
    private static final String NOBODY = "-";

    String of(String device) {
        return prefix + '/' + (HARMLESS.matcher(device).matches() ? device : NOBODY);
    }

    /** Where frames go that do not tell whose they are: IngestJob puts them to the dead letters. */
    String nobody() {
        return of(NOBODY);
    }

    /** Begins as a frame does, unlike what other devices on the same line say to each other. */
    static boolean isTornFrame(byte[] raw) {
        return raw.length > 6
                && raw[0] == '#'
                && raw[1] == '#'
                && Character.isDigit(raw[2])
                && Character.isDigit(raw[5]);
    }
}
