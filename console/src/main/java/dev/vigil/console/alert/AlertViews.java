package dev.vigil.console.alert;

import dev.vigil.console.mute.Mutes;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.rule.RuleShelf;
import dev.vigil.console.web.Codes;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.console.web.Numbers;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.Respond;
import dev.vigil.rules.Rule;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes views of alerts, with the names, deadlines and mutes that hold now. */
public final class AlertViews {
    private final Premises premises;
    private final RuleShelf rules;
    private final Mutes mutes;

    public AlertViews(Premises premises, RuleShelf rules, Mutes mutes) {
        this.premises = premises;
        this.rules = rules;
        this.mutes = mutes;
    }

    public AlertView of(AlertRow row) {
        return of(row.alert(), row);
    }

    /** An earlier revision, with what people have done with the alert until now. */
    public AlertView of(Alert alert, AlertRow row) {
        Optional<Device> device = premises.device(alert.premise(), alert.device());
        return new AlertView(
                alert.id(),
                alert.revision(),
                alert.rule(),
                alert.ruleVersion(),
                alert.premise(),
                premises.name(alert.premise()),
                premises.find(alert.premise()).map(Premise::street).orElse(null),
                alert.device(),
                device.map(Premises::nameOf).orElse(null),
                device.map(Device::role).orElse(null),
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
                row.task(),
                row.acknowledgedBy() == null ? deadline(alert, row, true) : null,
                deadline(alert, row, false),
                DistrictTime.orNull(mutes.mutedUntil(alert)),
                row.pictures());
    }

    private @Nullable OffsetDateTime deadline(Alert alert, AlertRow row, boolean acknowledge) {
        if (!alert.isOpen()) {
            return null;
        }
        Respond respond =
                rules.current().book().rule(alert.rule()).map(Rule::respond).orElse(Respond.BY_SEVERITY);
        long within =
                acknowledge ? respond.acknowledgeWithin(alert.severity()) : respond.disposeWithin(alert.severity());
        return DistrictTime.of(row.raisedAt() + within);
    }
}
