package dev.vigil.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes samples in the ways in which lines, disks and programmers do. The same seed makes the same changes. */
final class Mutator {
    private static final String[] TOKENS = {
        "1e400",
        "NaN",
        "-",
        "\"",
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        ";",
        "=",
        "&&",
        "##",
        "##0100",
        "\r\n",
        "\u0000",
        "null",
        "true",
        "9999999999999999999999",
        "\\u0000",
        "\\ud800",
        "CP=&&",
        "PNUM=2;PNO=1;",
        "Flag=7;",
        "DataTime=",
        "//",
        "-Rtd=",
        "@@",
        "\uFFFF",
        "..",
        "\u202E",
        "{0x",
        "0"
    };

    private final Random random;

    Mutator(long seed) {
        this.random = new Random(seed);
    }

    byte[] change(List<byte[]> samples) {
        byte[] bytes = pick(samples);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes = once(bytes, samples);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes, List<byte[]> samples) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(16));
        return switch (random.nextInt(7)) {
            case 0 -> splice(bytes, at, at, new byte[] {(byte) random.nextInt()});
            case 1 -> splice(bytes, at, to, new byte[0]);
            case 2 -> splice(bytes, at, at, slice(bytes, at, to));
            case 3 -> splice(bytes, at, to, token());
            case 4 -> splice(bytes, at, at, token());
            case 5 -> splice(bytes, at, bytes.length, tail(pick(samples)));
            default -> splice(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt(128)});
        };
    }

    private byte[] tail(byte[] bytes) {
        return slice(bytes, random.nextInt(bytes.length + 1), bytes.length);
    }

    private byte[] token() {
        return TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8);
    }

    private byte[] pick(List<byte[]> samples) {
        return samples.get(random.nextInt(samples.size()));
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] middle) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(middle);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
