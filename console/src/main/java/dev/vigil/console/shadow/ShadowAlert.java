package dev.vigil.console.shadow;

import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.alert.Alert;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one of two rules said.
 *
 * @param severity {@code blue}, {@code yellow}, {@code orange} or {@code red}
 * @param endedAt when it was over; null while open
 */
public record ShadowAlert(String id, String severity, OffsetDateTime openedAt, @Nullable OffsetDateTime endedAt) {
    static @Nullable ShadowAlert of(@Nullable Alert alert) {
        if (alert == null) {
            return null;
        }
        Long ended = alert.clearedAt();
        return new ShadowAlert(
                alert.id(),
                alert.severity().code(),
                DistrictTime.of(alert.openedAt()),
                alert.isOpen() ? null : DistrictTime.of(ended == null ? alert.publishedAt() : ended));
    }
}
