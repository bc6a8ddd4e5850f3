package dev.vigil.formats.hj212;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a stream of bytes into frames, however it is sliced. What stands between frames comes out as junk, in
 * runs; a torn frame ends where the next one begins. Holds at most one frame or one run of junk.
 */
public final class FrameReader {
    private static final int LONGEST_JUNK = 4096;
    private static final int CRC_DIGITS = 4;

    private byte[] buffer = new byte[0];
    private int size;

    /** Takes more bytes, and gives what they complete. */
    public List<Piece> feed(byte[] chunk) {
        append(chunk);
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int next = step(done, false, pieces); next > done; next = step(done, false, pieces)) {
            done = next;
        }
        size -= done;
        System.arraycopy(buffer, done, buffer, 0, size);
        return pieces;
    }

    /** There are no more bytes: gives what is left. The reader is then as new. */
    public List<Piece> end() {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        while (done < size) {
            done = step(done, true, pieces);
        }
        size = 0;
        return pieces;
    }

    /**
     * The frame that waits for nothing but its line end, which some devices never send. For a door that must answer it now.
     * A line end that comes after all is passed over.
     */
    public Optional<Frame> takeWithoutLineEnd() {
        if (header(0) != 0 || size < Frame.SEGMENT) {
            return Optional.empty();
        }
        FrameReader all = new FrameReader();
        all.buffer = Arrays.copyOf(buffer, size);
        all.size = size;
        List<Piece> pieces = all.end();
        boolean whole = pieces.size() == 1
                && pieces.get(0) instanceof Frame frame
                && frame.raw().length == Frame.SEGMENT + frame.length() + CRC_DIGITS;
        if (!whole) {
            return Optional.empty();
        }
        size = 0;
        return Optional.of((Frame) pieces.get(0));
    }

    /** How many bytes wait for what completes them. */
    public int held() {
        return size;
    }

    /** Whether what waits is the beginning of a frame, and not bytes between frames. */
    public boolean isInFrame() {
        return size > 0 && header(0) == 0;
    }

    /** The pieces of one payload, at most so many. */
    static List<Piece> pieces(byte[] payload, int most) {
        FrameReader reader = new FrameReader();
        reader.buffer = payload; // only read: nothing is fed to this reader
        reader.size = payload.length;
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        while (done < payload.length && pieces.size() < most) {
            done = reader.step(done, true, pieces);
        }
        return pieces;
    }

    private void append(byte[] chunk) {
        if (size + chunk.length > buffer.length) {
            buffer = Arrays.copyOf(buffer, size + chunk.length);
        }
        System.arraycopy(chunk, 0, buffer, size, chunk.length);
        size += chunk.length;
    }

    /** Takes one piece from the place, and tells where the next one begins; the same place: more bytes are needed. */
    private int step(int from, boolean last, List<Piece> pieces) {
        int header = header(from);
        if (header > from) {
            boolean found = header + Frame.SEGMENT <= size;
            if (!found && !last && header - from < LONGEST_JUNK) {
                return from;
            }
            int end = last && !found ? size : header;
            junk(from, end, "bytes that belong to no frame", pieces);
            return end;
        }
        if (header + Frame.SEGMENT <= size) {
            return frame(from, last, pieces);
        }
        return last ? unfinished(from, pieces) : from;
    }

    private int unfinished(int from, List<Piece> pieces) {
        junk(from, size, "a frame that ends after its first bytes", pieces);
        return size;
    }

    private int frame(int from, boolean last, List<Piece> pieces) {
        int length = Integer.parseInt(new String(buffer, from + 2, 4, StandardCharsets.US_ASCII));
        int crc = from + Frame.SEGMENT + length;
        int end = crc;
        while (end < size && end < crc + CRC_DIGITS && !lineEnd(buffer[end])) {
            end++;
        }
        boolean decided = end < size && (lineEnd(buffer[end]) || end == crc + CRC_DIGITS);
        int next = header(from + Frame.SEGMENT);
        boolean follower = next + Frame.SEGMENT <= size;
        if (!decided && !last && !(follower && next < crc)) {
            return from;
        }
        boolean closed = length >= 2 && crc <= size && buffer[crc - 1] == '&' && buffer[crc - 2] == '&';
        boolean whole = closed && end > crc && (end == size || lineEnd(buffer[end]) || buffer[end] == '#');
        if (!whole) {
            return torn(from, length, follower ? next : size, pieces);
        }
        int after = end;
        while (after < size && after < end + 2 && lineEnd(buffer[after])) {
            after++;
        }
        String declared = new String(buffer, crc, end - crc, StandardCharsets.ISO_8859_1);
        pieces.add(new Frame(Arrays.copyOfRange(buffer, from, after), length, declared));
        return after;
    }

    private int torn(int from, int length, int limit, List<Piece> pieces) {
        int end = from + Frame.SEGMENT;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        end = Math.min(limit, end + 1);
        int text = end;
        while (text > from && lineEnd(buffer[text - 1])) {
            text--;
        }
        int found = Math.max(0, text - from - Frame.SEGMENT - CRC_DIGITS);
        junk(from, end, "the length says " + length + ", the line has " + found + " bytes before its sum", pieces);
        return end;
    }

    private void junk(int from, int to, String detail, List<Piece> pieces) {
        for (int i = from; i < to; i++) {
            if (!lineEnd(buffer[i]) && buffer[i] != ' ') {
                pieces.add(new Junk(Arrays.copyOfRange(buffer, from, to), detail));
                return;
            }
        }
    }

    /** Where the next {@code ##} and four digits stand, or may yet stand when more bytes come; else the end. */
    private int header(int from) {
        for (int at = from; at < size; at++) {
            if (buffer[at] != '#') {
                continue;
            }
            int matched = 1;
            while (matched < Frame.SEGMENT && at + matched < size && fits(matched, buffer[at + matched])) {
                matched++;
            }
            if (matched == Frame.SEGMENT || at + matched == size) {
                return at;
            }
        }
        return size;
    }

    private static boolean fits(int position, byte b) {
        return position < 2 ? b == '#' : b >= '0' && b <= '9';
    }

    private static boolean lineEnd(byte b) {
        return b == '\r' || b == '\n';
    }
}
