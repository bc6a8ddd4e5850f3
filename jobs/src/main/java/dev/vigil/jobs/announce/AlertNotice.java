package dev.vigil.jobs.announce;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import org.jspecify.annotations.Nullable;

/** One revision of an alert as others may read it: without its evidence. Times in epoch ms, as in {@link Alert}. */
record AlertNotice(
        String id,
        int revision,
        AlertState state,
        AlertChange change,
        Severity severity,
        String rule,
        Bilingual title,
        Bilingual reason,
        String premise,
        @Nullable String device,
        @Nullable String metric,
        @Nullable Double value,
        @Nullable Double limit,
        @Nullable String unit,
        long beganAt,
        long openedAt,
        @Nullable Long clearedAt,
        long publishedAt) {

    static AlertNotice of(Alert alert) {
        return new AlertNotice(
                alert.id(),
                alert.revision(),
                alert.state(),
                alert.change(),
                alert.severity(),
                alert.rule(),
                alert.title(),
                alert.reason(),
                alert.premise(),
                alert.device(),
                alert.metric(),
                number(alert.value()),
                number(alert.limit()),
                alert.unit(),
                alert.beganAt(),
                alert.openedAt(),
                alert.clearedAt(),
                alert.publishedAt());
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
