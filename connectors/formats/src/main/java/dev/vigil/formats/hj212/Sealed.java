package dev.vigil.formats.hj212;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The data area of an encrypted segment. The standard's annex prints cipher bytes as {@code {0xE4,0x3E,…}}; on
 * the wire they are seen raw or in that form, so both are read.
 */
final class Sealed {
    private static final byte[] BEGIN = "CP=&&".getBytes(StandardCharsets.US_ASCII);

    private Sealed() {}

    /** The segment with its data area decrypted; empty when it has none. */
    static Optional<byte[]> open(byte[] segment, Sm4 sm4) {
        int begin = contents(segment);
        int end = segment.length - 2;
        if (begin < 0 || end < begin || segment[end] != '&' || segment[end + 1] != '&') {
            return Optional.empty();
        }
        byte[] area = new byte[end - begin];
        System.arraycopy(segment, begin, area, 0, area.length);
        byte[] plain = sm4.decrypt(cipherBytes(area));
        ByteArrayOutputStream opened = new ByteArrayOutputStream(segment.length);
        opened.write(segment, 0, begin);
        opened.writeBytes(plain);
        opened.write(segment, end, 2);
        return Optional.of(opened.toByteArray());
    }

    /** Whether the data area is something that no plain packet holds. */
    static boolean looksSealed(byte[] segment) {
        int begin = contents(segment);
        if (begin < 0) {
            return false;
        }
        for (int i = begin; i < segment.length; i++) {
            if (segment[i] >= 0 && segment[i] < ' ') {
                return true;
            }
        }
        String text = new String(segment, begin, segment.length - begin, StandardCharsets.ISO_8859_1);
        return text.startsWith("{0x")
                || text.startsWith("{0X")
                || (text.length() > 2 + Sm4.BLOCK && !text.contains("="));
    }

    /** {@code {0xE4,0x3E,…}} and what follows it, as bytes; anything else is the bytes already. */
    private static byte[] cipherBytes(byte[] area) {
        if (area.length == 0 || area[0] != '{') {
            return area;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(area.length);
        int at = 1;
        while (at + 4 <= area.length && area[at] == '0' && (area[at + 1] | ' ') == 'x') {
            int high = Character.digit(area[at + 2], 16);
            int low = Character.digit(area[at + 3], 16);
            if (high < 0 || low < 0) {
                return area;
            }
            bytes.write((high << 4) | low);
            at += 4;
            while (at < area.length && (area[at] == ',' || area[at] == ' ')) {
                at++;
            }
        }
        if (at >= area.length || area[at] != '}') {
            return area;
        }
        bytes.write(area, at + 1, area.length - at - 1);
        return bytes.toByteArray();
    }

    private static int contents(byte[] segment) {
        for (int at = 0; at + BEGIN.length <= segment.length; at++) {
            int matched = 0;
            while (matched < BEGIN.length && segment[at + matched] == BEGIN[matched]) {
                matched++;
            }
            if (matched == BEGIN.length) {
                return at + BEGIN.length;
            }
        }
        return -1;
    }
}
