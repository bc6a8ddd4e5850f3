package dev.vigil.formats.mapping;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.Picture;
import dev.vigil.formats.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A picture in base64, as it stands between the quotes of a JSON text, with or without {@code data:…;base64,}. */
final class Base64Picture {
    private static final int[] VALUES = new int[128];

    static {
        Arrays.fill(VALUES, -1);
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < digits.length(); i++) {
            VALUES[digits.charAt(i)] = i;
        }
        VALUES['-'] = 62;
        VALUES['_'] = 63;
    }

    private Base64Picture() {}

    static Picture read(byte[] text, int from, int to, int most) throws Refusal {
        int begin = startsWith(text, from, to, "data:") ? comma(text, from, to) : from;
        byte[] bytes = decode(text, begin, to, most);
        return new Picture(sha256(bytes), type(bytes), bytes);
    }

    private static byte[] decode(byte[] text, int from, int to, int most) throws Refusal {
        int digits = 0;
        for (int at = from; at < to; at = next(text, at, to)) {
            digits += value(text, at, to) >= 0 ? 1 : 0;
        }
        int size = (int) (digits * 6L / 8);
        if (size > most) {
            throw new Refusal(RejectionReason.OVERSIZE, "a picture of " + size + " bytes, " + most + " at most");
        }
        byte[] bytes = new byte[size];
        int written = 0;
        int bits = 0;
        int register = 0;
        for (int at = from; at < to; at = next(text, at, to)) {
            int value = value(text, at, to);
            if (value >= 0) {
                register = (register << 6) | value;
                bits += 6;
            }
            if (bits >= 8 && written < size) {
                bits -= 8;
                bytes[written++] = (byte) (register >> bits);
            }
        }
        return bytes;
    }

    /** The value of a digit; -1 for padding and line ends, plain or escaped. */
    private static int value(byte[] text, int at, int to) throws Refusal {
        int c = text[at] == '\\' && at + 1 < to ? text[at + 1] : text[at];
        boolean escapedLineEnd = text[at] == '\\' && (c == 'n' || c == 'r' || c == 't');
        if (escapedLineEnd || c == '=' || c == ' ' || c == '\n' || c == '\r') {
            return -1;
        }
        if (c < 0 || VALUES[c] < 0 || (text[at] == '\\' && c != '/')) {
            throw new Refusal(RejectionReason.SYNTAX, "the picture is not base64");
        }
        return VALUES[c];
    }

    private static int next(byte[] text, int at, int to) {
        return text[at] == '\\' && at + 1 < to ? at + 2 : at + 1;
    }

    private static String type(byte[] bytes) throws Refusal {
        if (startsWith(bytes, 0, bytes.length, "\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (startsWith(bytes, 0, bytes.length, "\u0089PNG\r\n\u001A\n")) {
            return "image/png";
        }
        if (startsWith(bytes, 0, bytes.length, "GIF8")) {
            return "image/gif";
        }
        if (startsWith(bytes, 0, bytes.length, "RIFF") && startsWith(bytes, 8, bytes.length, "WEBP")) {
            return "image/webp";
        }
        throw new Refusal(RejectionReason.SYNTAX, "the picture is neither JPEG nor PNG, WebP or GIF");
    }

    private static int comma(byte[] text, int from, int to) throws Refusal {
        for (int at = from; at < to; at++) {
            if (text[at] == ',') {
                return at + 1;
            }
        }
        throw new Refusal(RejectionReason.SYNTAX, "the picture is not base64");
    }

    private static boolean startsWith(byte[] bytes, int from, int to, String start) {
        byte[] expected = start.getBytes(StandardCharsets.ISO_8859_1);
        return from + expected.length <= to
                && Arrays.equals(bytes, from, from + expected.length, expected, 0, expected.length);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
