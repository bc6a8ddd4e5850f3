package dev.vigil.console.history;

import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the history as the interface shows it.
 *
 * @param number its place, from 1 without gaps
 * @param by who did it; null when a job did
 * @param reason what was written along with it; null when nothing was
 * @param hash SHA-256 over the row and {@code previous}, hexadecimal
 */
public record HistoryView(
        long number,
        OffsetDateTime at,
        String kind,
        String subject,
        int revision,
        String premise,
        @Nullable String by,
        @Nullable Bilingual reason,
        String hash,
        String previous) {
    static HistoryView of(HistoryRow row, byte[] previous) {
        HistoryEntry entry = row.entry();
        return new HistoryView(
                row.sequence(),
                DistrictTime.of(entry.at()),
                entry.kind().code(),
                entry.subject(),
                entry.revision(),
                entry.premise(),
                entry.actor(),
                reason(entry.content()),
                HexFormat.of().formatHex(row.hash()),
                HexFormat.of().formatHex(previous));
    }

    /** People write a comment or a reason in their own language; jobs give theirs in both. */
    private static @Nullable Bilingual reason(String content) {
        Map<?, ?> fields = Json.read(content, Map.class);
        Object said = fields.get("comment") != null ? fields.get("comment") : fields.get("reason");
        if (said instanceof Map<?, ?> both) {
            return both.get("zh") instanceof String zh && both.get("en") instanceof String en
                    ? new Bilingual(zh, en)
                    : null;
        }
        return said instanceof String text && !text.isBlank() ? Bilingual.of(text) : null;
    }
}
