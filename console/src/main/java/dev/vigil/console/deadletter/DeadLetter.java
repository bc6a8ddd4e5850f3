package dev.vigil.console.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * What was refused, as it lies in the topic {@code dead-letters}: a Rejection of the domain with an id.
 * The reason is a text here, so that a code of a newer writer is shown and not refused once more.
 *
 * @param id null when the writer gave none; then its place in the topic is its id
 */
public record DeadLetter(
        @Nullable String id, String reason, String detail, byte[] raw, String source, String format, long received) {
    public DeadLetter {
        reason = reason == null ? "SYNTAX" : reason;
        detail = detail == null ? "" : detail;
        raw = raw == null ? new byte[0] : raw;
        source = source == null ? "" : source;
        format = format == null ? "" : format;
    }

    DeadLetter withId(String given) {
        return new DeadLetter(given, reason, detail, raw, source, format, received);
    }
}
