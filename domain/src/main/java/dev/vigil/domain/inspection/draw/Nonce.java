package dev.vigil.domain.inspection.draw;

/** The secret number of a draw: made from a key, so that a replay makes the same one. */
public final class Nonce {
    private Nonce() {}

    public static String of(String key, String subject, int number) {
        return Digest.of(key, subject, Integer.toString(number));
    }
}
