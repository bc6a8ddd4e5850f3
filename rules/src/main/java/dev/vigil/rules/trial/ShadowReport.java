package dev.vigil.rules.trial;

import dev.vigil.domain.alert.Alert;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * In what a rule on trial ({@code shadow: true}) differs from the rule that it may replace ({@code instead_of}): which
 * alerts both have, and which only one of them has.
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
        List<String> details = new ArrayList<>();
        int both = 0;
        int onlyShadow = 0;
        int onlyLive = 0;
        for (ShadowPair pair : ShadowPair.of(of(shadow), of(live))) {
            Alert one = pair.shadow();
            Alert other = pair.live();
            if (one == null) {
                onlyLive++;
                details.add("  only " + live + ": " + words(Objects.requireNonNull(other)));
            } else if (other == null) {
                onlyShadow++;
                details.add("  only " + shadow + ": " + words(one));
            } else {
                both++;
                if (pair.differs()) {
                    details.add("  both: " + words(other) + " -> " + words(one));
                }
            }
        }
        lines.add(shadow + " instead of " + live + ": " + both + " by both, " + onlyLive + " only by " + live + ", "
                + onlyShadow + " only by " + shadow);
        lines.addAll(details);
    }

    private List<Alert> of(String rule) {
        return last.values().stream().filter(alert -> alert.rule().equals(rule)).toList();
    }

    private static String words(Alert alert) {
        String unit = alert.device() == null ? "" : "/" + alert.device();
        String until = alert.clearedAt() == null ? "still open" : ObservationLine.iso(alert.clearedAt());
        return alert.premise() + unit + " " + alert.severity().code() + " " + ObservationLine.iso(alert.openedAt())
                + " to " + until;
    }
}
