package dev.vigil.jobs.warning;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a run has said, as the topic would hold it: each revision once, and once more where it was said in other words. */
final class Said {
    final Map<String, String> revisions = new TreeMap<>();
    final Set<String> contributions = new TreeSet<>();
    final List<Alert> alerts = new ArrayList<>();
    int repeated;

    /** The revisions of all rules but that. */
    Map<String, String> without(String rule) {
        Map<String, String> others = new TreeMap<>(revisions);
        others.values().removeIf(text -> text.contains("\"rule\":\"" + rule + "\""));
        return others;
    }

    /** What stands in the end: where, from when to when, and how bad, whatever was said on the way. */
    List<String> outcomes() {
        Map<String, Alert> last = new TreeMap<>();
        alerts.forEach(alert -> last.merge(alert.id(), alert, (a, b) -> a.revision() > b.revision() ? a : b));
        return last.values().stream()
                .filter(alert -> alert.state() != AlertState.WITHDRAWN)
                .map(alert -> String.join(
                        " ",
                        alert.rule(),
                        alert.premise(),
                        String.valueOf(alert.device()),
                        alert.state().name(),
                        Long.toString(alert.beganAt()),
                        Long.toString(alert.openedAt()),
                        String.valueOf(alert.clearedAt()),
                        alert.severity().code(),
                        Double.toString(alert.value()),
                        Double.toString(alert.limit())))
                .sorted()
                .toList();
    }

    void take(@Nullable Alert alert) {
        if (alert == null) {
            return;
        }
        String text = Json.text(alert);
        String before = revisions.putIfAbsent(alert.id() + " " + alert.revision(), text);
        if (before == null) {
            alerts.add(alert);
        } else if (before.equals(text)) {
            repeated++;
        } else {
            revisions.put(alert.id() + " " + alert.revision() + " said again", text);
        }
    }
}
