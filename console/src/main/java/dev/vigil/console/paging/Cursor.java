package dev.vigil.console.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A place in a list that is ordered by a time and an id, newest first; later arrivals do not move it. */
public record Cursor(long at, String id) {
    /** Before everything. */
    public static final Cursor START = new Cursor(Long.MAX_VALUE, "\uffff");

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + ":" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when the text was not made by {@link #text()} */
    public static Cursor parse(String text) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int colon = plain.indexOf(':');
        if (colon < 1 || plain.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new Cursor(Long.parseLong(plain.substring(0, colon)), plain.substring(colon + 1));
    }
}
