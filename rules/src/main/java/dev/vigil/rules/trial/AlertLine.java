package dev.vigil.rules.trial;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One revision of an alert as a JSON line: times in ISO 8601, the change in small letters. */
public final class AlertLine {
    private AlertLine() {}

    public static String of(Alert alert) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", alert.id());
        line.put("revision", alert.revision());
        line.put("rule", alert.rule());
        line.put("ruleVersion", alert.ruleVersion());
        line.put("premise", alert.premise());
        line.put("device", alert.device());
        line.put("area", alert.area());
        line.put("metric", alert.metric());
        line.put("state", alert.state().name());
        line.put("change", change(alert));
        line.put("severity", alert.severity().code());
        line.put("beganAt", ObservationLine.iso(alert.beganAt()));
        line.put("openedAt", ObservationLine.iso(alert.openedAt()));
        line.put("clearedAt", alert.clearedAt() == null ? null : ObservationLine.iso(alert.clearedAt()));
        line.put("publishedAt", ObservationLine.iso(alert.publishedAt()));
        line.put("value", number(alert.value()));
        line.put("limit", number(alert.limit()));
        line.put("peak", number(alert.peak()));
        line.put("unit", alert.unit());
        line.put("occurrences", alert.occurrences());
        line.put("exceedanceDays", alert.exceedanceDays());
        line.put("shadow", alert.shadow());
        line.put("title", both(alert.title()));
        line.put("reason", both(alert.reason()));
        line.put("items", alert.items());
        return Json.text(line);
    }

    static String change(Alert alert) {
        return alert.change().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static Map<String, String> both(Bilingual text) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("zh", text.zh());
        both.put("en", text.en());
        return both;
    }
}
