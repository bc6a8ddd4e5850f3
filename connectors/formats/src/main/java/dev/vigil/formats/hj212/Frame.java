package dev.vigil.formats.hj212;

import java.util.Arrays;

/**
 * A packet with right begin, length and end; its check sum is not yet judged.
 *
 * @param raw from {@code ##} to the end of the line
 * @param length bytes of the data segment, which begins at {@link #SEGMENT}
 * @param crc the check sum as it is written
 */
public record Frame(byte[] raw, int length, String crc) implements Piece {
    static final int SEGMENT = 6;

    byte[] segment() {
        return Arrays.copyOfRange(raw, SEGMENT, SEGMENT + length);
    }
}
