package dev.vigil.formats.gb26875;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a payload into frames. What is no frame is kept as a stretch of junk, up to the next begin mark. */
final class FireFrames {
    private FireFrames() {}

    /**
     * @param frame null when the bytes are no frame
     * @param detail what is wrong, when they are none
     */
    record Stretch(byte[] raw, @org.jspecify.annotations.Nullable FireFrame frame, String detail) {}

    static List<Stretch> in(byte[] payload, int most) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        while (from < payload.length && stretches.size() < most) {
            String fault = fault(payload, from);
            int end = fault.isEmpty()
                    ? from + FireFrame.EMPTY + FireFrame.declared(payload, from)
                    : begin(payload, from + 1);
            byte[] raw = Arrays.copyOfRange(payload, from, end);
            stretches.add(new Stretch(raw, fault.isEmpty() ? new FireFrame(raw) : null, fault));
            from = end;
        }
        return stretches;
    }

    /** What keeps the bytes from being a frame; empty when they are one. */
    private static String fault(byte[] bytes, int from) {
        if (!mark(bytes, from, '@')) {
            return "no @@ at the beginning";
        }
        if (from + FireFrame.EMPTY > bytes.length) {
            return "a frame that ends after " + (bytes.length - from) + " bytes";
        }
        int length = FireFrame.declared(bytes, from);
        if (length > FireFrame.LONGEST_DATA) {
            return "the head says " + length + " bytes of data, " + FireFrame.LONGEST_DATA + " at most";
        }
        int end = from + FireFrame.EMPTY + length;
        if (end > bytes.length) {
            return "the head says " + length + " bytes of data, the frame ends before";
        }
        return mark(bytes, end - 2, '#') ? "" : "no ## at the end";
    }

    private static int begin(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && !mark(bytes, at, '@')) {
            at++;
        }
        return at;
    }

    private static boolean mark(byte[] bytes, int at, char mark) {
        return at + 1 < bytes.length && bytes[at] == mark && bytes[at + 1] == mark;
    }
}
