package dev.vigil.console.alert;

import dev.vigil.console.premise.Premises;
import dev.vigil.console.web.Codes;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.console.web.Numbers;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.premise.Premise;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the interface shows it: the fields of its revision, names for people, and what was done with it.
 *
 * @param severity {@code blue}, {@code yellow}, {@code orange} or {@code red}
 * @param change what this revision says that the one before did not: {@code opened}, {@code severity} …
 */
public record AlertView(
        String id,
        int revision,
        String rule,
        int ruleVersion,
        String premise,
        Bilingual premiseName,
        @Nullable String street,
        @Nullable String device,
        @Nullable String deviceName,
        @Nullable String area,
        @Nullable String metric,
        AlertState state,
        String change,
        String severity,
        OffsetDateTime beganAt,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime clearedAt,
        OffsetDateTime publishedAt,
        @Nullable Double value,
        @Nullable Double limit,
        @Nullable Double peak,
        @Nullable String unit,
        int occurrences,
        int exceedanceDays,
        boolean shadow,
        Bilingual title,
        Bilingual reason,
        List<String> items,
        @Nullable String acknowledgedBy,
        @Nullable OffsetDateTime acknowledgedAt,
        @Nullable String assignee,
        @Nullable String disposition,
        @Nullable String task) {

    public static AlertView of(AlertRow row, Premises premises) {
        return of(row.alert(), row, premises);
    }

    /** An earlier revision, with what people have done with the alert until now. */
    public static AlertView of(Alert alert, AlertRow row, Premises premises) {
        return new AlertView(
                alert.id(),
                alert.revision(),
                alert.rule(),
                alert.ruleVersion(),
                alert.premise(),
                premises.name(alert.premise()),
                premises.find(alert.premise()).map(Premise::street).orElse(null),
                alert.device(),
                premises.deviceName(alert.premise(), alert.device()),
                alert.area(),
                alert.metric(),
                alert.state(),
                Codes.lower(alert.change()),
                alert.severity().code(),
                DistrictTime.of(alert.beganAt()),
                DistrictTime.of(alert.openedAt()),
                DistrictTime.orNull(alert.clearedAt()),
                DistrictTime.of(alert.publishedAt()),
                Numbers.finiteOrNull(alert.value()),
                Numbers.finiteOrNull(alert.limit()),
                Numbers.finiteOrNull(alert.peak()),
                alert.unit(),
                alert.occurrences(),
                alert.exceedanceDays(),
                alert.shadow(),
                alert.title(),
                alert.reason(),
                alert.items(),
                row.acknowledgedBy(),
                DistrictTime.orNull(row.acknowledgedAt()),
                row.assignee(),
                row.disposition(),
                row.task());
    }
}
