package dev.vigil.console.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The link from a row of the history to the one before: change a row, and no later hash fits any more. */
final class HistoryHash {
    private final MessageDigest digest;

    private HistoryHash(MessageDigest digest) {
        this.digest = digest;
    }

    static byte[] of(byte[] previous, long sequence, HistoryEntry entry, long recorded) {
        HistoryHash hash = new HistoryHash(sha256());
        hash.add(previous);
        hash.add(sequence);
        hash.add(entry.kind().code());
        hash.add(entry.subject());
        hash.add(entry.revision());
        hash.add(entry.premise());
        hash.add(entry.at());
        hash.add(recorded);
        hash.add(entry.actor());
        hash.add(entry.content());
        hash.add(entry.attachment());
        return hash.digest.digest();
    }

    private void add(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private void add(@Nullable String text) {
        if (text == null) {
            add(-1);
            return;
        }
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        add(bytes.length);
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
