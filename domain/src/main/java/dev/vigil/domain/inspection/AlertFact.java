package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * All that is known of one alert: its revisions, whatever the order in which they came. Every question is
 * answered from the set of them, so that permuted and repeated delivery gives the same answers.
 */
final class AlertFact {
    final String id;
    final String rule;
    private final TreeMap<Integer, AlertRevision> revisions = new TreeMap<>();
    private static final long NEVER = Long.MAX_VALUE;

    private long dismissedAt = NEVER;
    private Bilingual title;
    private List<String> items;

    AlertFact(String id, String rule, Bilingual title, List<String> items) {
        this.id = id;
        this.rule = rule;
        this.title = title;
        this.items = List.copyOf(items);
    }

    static AlertFact of(Alert alert) {
        return new AlertFact(alert.id(), alert.rule(), alert.title(), alert.items());
    }

    /** False when the revision was known already. */
    boolean add(Alert alert) {
        if (revisions.putIfAbsent(alert.revision(), AlertRevision.of(alert)) != null) {
            return false;
        }
        if (revisions.lastKey() == alert.revision()) {
            title = alert.title();
            items = alert.items();
        }
        return true;
    }

    void restore(AlertRevision revision) {
        revisions.put(revision.revision(), revision);
    }

    Bilingual title() {
        return title;
    }

    List<String> items() {
        return items;
    }

    Severity severity() {
        return revisions.lastEntry().getValue().severity();
    }

    Collection<AlertRevision> revisions() {
        return revisions.values();
    }

    /** The received clock of the newest revision. */
    long touchedAt() {
        return revisions.lastEntry().getValue().publishedAt();
    }

    boolean over() {
        return revisions.lastEntry().getValue().state() != AlertState.OPEN;
    }

    /** When it first was open at a severity that starts a task; a later correction shows as a withdrawal. */
    OptionalLong qualifiedAt(Severity from) {
        return revisions.values().stream()
                .filter(revision -> startsTask(revision, from))
                .mapToLong(AlertRevision::publishedAt)
                .min();
    }

    /** When the data disproved it, or that it was ever so severe; empty while it stands. */
    OptionalLong withdrawnAt(Severity from) {
        AlertRevision last = revisions.lastEntry().getValue();
        if (last.state() == AlertState.WITHDRAWN || last.change() == AlertChange.RULE_REMOVED) {
            return OptionalLong.of(last.publishedAt());
        }
        int amendment = lastAmendment();
        boolean lowered = amendment > 0 && claims().stream().noneMatch(revision -> startsTask(revision, from));
        return lowered ? OptionalLong.of(revisions.get(amendment).publishedAt()) : OptionalLong.empty();
    }

    /** The watch closed it as false. The first such word counts. */
    void dismiss(long at) {
        dismissedAt = Math.min(dismissedAt, at);
    }

    long dismissedAt() {
        return dismissedAt;
    }

    /** When it ceased to be a reason for a check: disproved by the data or dismissed by a person. */
    OptionalLong goneAt(Severity from) {
        long gone = Math.min(dismissedAt, withdrawnAt(from).orElse(NEVER));
        return gone == NEVER ? OptionalLong.empty() : OptionalLong.of(gone);
    }

    Bilingual goneBecause(Severity from) {
        if (withdrawnAt(from).isEmpty()) {
            return Reasons.DISMISSED;
        }
        boolean ruleGone = revisions.lastEntry().getValue().change() == AlertChange.RULE_REMOVED;
        return ruleGone ? Reasons.RULE_GONE : Reasons.DISPROVED;
    }

    /** The earliest time at which any severity that it had, as far as that still stands, is due. */
    long dueAt(PlannerOptions options) {
        Collection<AlertRevision> counting = withdrawnAt(options.from()).isPresent() ? revisions.values() : claims();
        return counting.stream()
                .filter(revision -> startsTask(revision, options.from()))
                .mapToLong(revision -> firstAsSevereAs(revision) + options.dueWithin(revision.severity()))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static boolean startsTask(AlertRevision revision, Severity from) {
        boolean wasTrue = revision.state() == AlertState.OPEN || revision.change() == AlertChange.AMENDED;
        return wasTrue && revision.severity().atLeast(from);
    }

    /** The revisions that still count: an amendment replaces what was said before it. */
    private Collection<AlertRevision> claims() {
        return revisions.tailMap(lastAmendment(), true).values();
    }

    private int lastAmendment() {
        return revisions.descendingMap().values().stream()
                .filter(revision -> revision.change() == AlertChange.AMENDED)
                .mapToInt(AlertRevision::revision)
                .findFirst()
                .orElse(0);
    }

    /** An amendment gives no new time for what was known before it. */
    private long firstAsSevereAs(AlertRevision revision) {
        if (revision.change() != AlertChange.AMENDED) {
            return revision.publishedAt();
        }
        return revisions.headMap(revision.revision(), true).values().stream()
                .filter(earlier -> earlier.severity().atLeast(revision.severity()))
                .mapToLong(AlertRevision::publishedAt)
                .min()
                .orElse(revision.publishedAt());
    }
}
