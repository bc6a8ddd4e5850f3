package dev.vigil.jobs.ingest;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.AlertId;
import dev.vigil.domain.observation.Rejection;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.jobs.clock.LogRecord;
import java.util.HexFormat;

/**
 * A rejection as it lies in the topic {@code dead-letters}. The id is made of what was refused and why, so
 * that a message which is delivered twice is one dead letter.
 */
public record DeadLetter(
        String id, RejectionReason reason, String detail, byte[] raw, String source, String format, long received) {
    public static DeadLetter of(Rejection rejection) {
        String id = AlertId.hash(
                rejection.source(), rejection.reason().name(), rejection.detail(), digest(rejection.raw()));
        return new DeadLetter(
                "d-" + id,
                rejection.reason(),
                rejection.detail(),
                rejection.raw(),
                rejection.source(),
                rejection.format(),
                rejection.received());
    }

    public LogRecord record() {
        return LogRecord.said(source, Json.bytes(this), received);
    }

    private static String digest(byte[] raw) {
        return AlertId.hash(HexFormat.of().formatHex(raw, 0, Math.min(raw.length, 4096)), Integer.toString(raw.length));
    }
}
