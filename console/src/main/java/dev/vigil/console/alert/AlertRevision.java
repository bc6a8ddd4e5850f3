package dev.vigil.console.alert;

import dev.vigil.console.history.HistoryEntry;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.Evidence;
import org.jspecify.annotations.Nullable;

/** A revision of an alert as it is stored: the record apart from its evidence, which is large and rarely read. */
public record AlertRevision(Alert alert, String record, @Nullable String evidence) {
    public static AlertRevision of(Alert alert) {
        Evidence evidence = alert.evidence();
        Alert light = withoutEvidence(alert);
        return new AlertRevision(light, Json.text(light), evidence == null ? null : Json.text(evidence));
    }

    public HistoryEntry entry() {
        return new HistoryEntry(
                HistoryKind.ALERT,
                alert.id(),
                alert.revision(),
                alert.premise(),
                alert.publishedAt(),
                null,
                record,
                evidence);
    }

    private static Alert withoutEvidence(Alert alert) {
        return new Alert(
                alert.id(),
                alert.revision(),
                alert.rule(),
                alert.ruleVersion(),
                alert.premise(),
                alert.device(),
                alert.area(),
                alert.metric(),
                alert.state(),
                alert.change(),
                alert.severity(),
                alert.beganAt(),
                alert.openedAt(),
                alert.clearedAt(),
                alert.publishedAt(),
                alert.value(),
                alert.limit(),
                alert.peak(),
                alert.unit(),
                alert.occurrences(),
                alert.exceedanceDays(),
                alert.shadow(),
                alert.title(),
                alert.reason(),
                alert.items(),
                null);
    }
}
