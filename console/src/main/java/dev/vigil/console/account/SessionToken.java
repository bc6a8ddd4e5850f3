package dev.vigil.console.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a session: 256 random bits, known to the browser alone. */
record SessionToken(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static SessionToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionToken(encode(bytes));
    }

    /** What the table keeps. */
    byte[] hash() {
        return sha256("session:" + text);
    }

    /** What a page must send along with every change: only a page of ours can read the cookie that holds it. */
    String csrf() {
        return encode(sha256("csrf:" + text));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SessionToken";
    }
}
