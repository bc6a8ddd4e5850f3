package dev.vigil.console.backtest;

import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a backtest sees it.
 *
 * @param endedAt when it was cleared; null while open
 * @param disposition how people closed the real one: {@code false}, {@code tolerated}, {@code done}; null for none
 */
public record Sighting(
        String alert,
        String rule,
        String premise,
        @Nullable String device,
        String severity,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable String disposition) {
    static Sighting of(Alert alert, String severity, @Nullable String disposition) {
        Long ended = alert.clearedAt();
        return new Sighting(
                alert.id(),
                alert.rule(),
                alert.premise(),
                alert.device(),
                severity,
                DistrictTime.of(alert.openedAt()),
                alert.state() == AlertState.OPEN
                        ? null
                        : DistrictTime.orNull(ended == null ? alert.publishedAt() : ended),
                disposition);
    }

    /** What the rule judges. */
    String key() {
        return rule + "\n" + premise + "\n" + (device == null ? "" : device);
    }

    long opened() {
        return openedAt.toInstant().toEpochMilli();
    }

    /** A great number while open. */
    long ended() {
        return endedAt == null ? Long.MAX_VALUE : endedAt.toInstant().toEpochMilli();
    }

    boolean overlaps(Sighting other) {
        return opened() <= other.ended() && other.opened() <= ended();
    }
}
