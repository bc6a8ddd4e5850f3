package dev.vigil.rules.trial;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * In what a rule on trial ({@code shadow: true}) differs from the rule that it may replace ({@code instead_of}): which
 * alerts both have, and which only one of them has. Two alerts are of the same thing when they are of the same device,
 * premise or area and their times overlap.
 */
public final class ShadowReport {
    private final RuleBook book;
    private final Map<String, Alert> last = new LinkedHashMap<>();

    public ShadowReport(RuleBook book) {
        this.book = book;
    }

    /** Takes a revision; the last of each alert counts. */
    public void take(Alert revision) {
        last.put(revision.id(), revision);
    }

    /** For each shadow one line with counts and one for each difference. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Rule rule : book.rules()) {
            if (rule.shadow() && !rule.insteadOf().isEmpty()) {
                compare(rule.id(), rule.insteadOf(), lines);
            }
        }
        if (lines.isEmpty()) {
            lines.add("no rule has 'shadow: true' and 'instead_of'");
        }
        return lines;
    }

    private void compare(String shadow, String live, List<String> lines) {
        List<Alert> left = of(live);
        List<String> details = new ArrayList<>();
        int both = 0;
        int onlyShadow = 0;
        for (Alert one : of(shadow)) {
            Alert other = left.stream()
                    .filter(alert -> isSame(alert, one))
                    .findFirst()
                    .orElse(null);
            if (other == null) {
                onlyShadow++;
                details.add("  only " + shadow + ": " + words(one));
                continue;
            }
            left.remove(other);
            both++;
            if (differ(other, one)) {
                details.add("  both: " + words(other) + " -> " + words(one));
            }
        }
        left.forEach(one -> details.add("  only " + live + ": " + words(one)));
        lines.add(shadow + " instead of " + live + ": " + both + " by both, " + left.size() + " only by " + live + ", "
                + onlyShadow + " only by " + shadow);
        lines.addAll(details);
    }

    private List<Alert> of(String rule) {
        return new ArrayList<>(last.values().stream()
                .filter(alert -> alert.rule().equals(rule) && alert.state() != AlertState.WITHDRAWN)
                .toList());
    }

    private static boolean isSame(Alert a, Alert b) {
        return a.premise().equals(b.premise())
                && Objects.equals(a.device(), b.device())
                && a.beganAt() <= end(b)
                && b.beganAt() <= end(a);
    }

    private static boolean differ(Alert a, Alert b) {
        return a.openedAt() != b.openedAt()
                || !Objects.equals(a.clearedAt(), b.clearedAt())
                || a.severity() != b.severity();
    }

    private static long end(Alert alert) {
        return alert.clearedAt() == null ? Long.MAX_VALUE : alert.clearedAt();
    }

    private static String words(Alert alert) {
        String unit = alert.device() == null ? "" : "/" + alert.device();
        String until = alert.clearedAt() == null ? "still open" : ObservationLine.iso(alert.clearedAt());
        return alert.premise() + unit + " " + alert.severity().code() + " " + ObservationLine.iso(alert.openedAt())
                + " to " + until;
    }
}
