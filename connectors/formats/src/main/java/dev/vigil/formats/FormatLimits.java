package dev.vigil.formats;

/**
 * How much one message may hold, and when its readings may have been taken.
 *
 * @param bytes of a message
 * @param tokens of a JSON document: brackets, keys and values
 * @param frames in a message
 * @param readings of a message
 * @param text characters of a reading that is a text
 * @param refusals kept apart for one message; more are counted in the last one
 * @param picture bytes of a picture after decoding
 * @param earliest the first event time that is accepted, epoch ms
 * @param ahead how far an event time may lie after the arrival before it is refused, ms
 */
public record FormatLimits(
        int bytes,
        int tokens,
        int frames,
        int readings,
        int text,
        int refusals,
        int picture,
        long earliest,
        long ahead) {
    private static final long YEAR_2000_IN_BEIJING = 946_656_000_000L;
    private static final long DAY = 86_400_000L;

    /** For messages of strangers: what one of them can cost is bounded. */
    public static FormatLimits defaults() {
        return new FormatLimits(1 << 20, 10_000, 100, 2_000, 4_096, 32, 1_400_000, YEAR_2000_IN_BEIJING, DAY);
    }

    /** For a recorded file that somebody reads by hand: many messages in one. */
    public static FormatLimits forFiles() {
        int many = Integer.MAX_VALUE - 1;
        return new FormatLimits(many, many, many, many, 4_096, many, 1 << 24, YEAR_2000_IN_BEIJING, DAY);
    }

    /** Of a message that carries a picture: it may be twice as long, if the picture is the reason. */
    public int bytesWithPicture() {
        return bytes > Integer.MAX_VALUE / 2 ? bytes : 2 * bytes;
    }

    public FormatLimits withBytes(int newBytes) {
        return new FormatLimits(newBytes, tokens, frames, readings, text, refusals, picture, earliest, ahead);
    }
}
