package dev.vigil.console.deadletter;

import dev.vigil.console.web.DistrictTime;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was refused, as the interface shows it.
 *
 * @param raw the bytes as they came, base64
 * @param rawText the same as text, when they are text
 * @param retries how often it was sent in again
 */
public record DeadLetterView(
        String id,
        String reason,
        String detail,
        byte[] raw,
        @Nullable String rawText,
        String source,
        String format,
        OffsetDateTime received,
        int retries,
        @Nullable OffsetDateTime retriedAt,
        @Nullable String retriedBy) {

    static DeadLetterView of(DeadLetter letter, DeadLetterTable.Retried retried) {
        return new DeadLetterView(
                String.valueOf(letter.id()),
                letter.reason(),
                letter.detail(),
                letter.raw(),
                text(letter.raw()),
                letter.source(),
                letter.format(),
                DistrictTime.of(letter.received()),
                retried.times(),
                DistrictTime.orNull(retried.at()),
                retried.by());
    }

    private static @Nullable String text(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException binary) {
            return null;
        }
    }
}
