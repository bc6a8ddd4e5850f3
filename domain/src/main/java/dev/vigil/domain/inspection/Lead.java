package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.policy.Policy;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A reason for a check (线索): an alert, a plan, a complaint, a transfer; with its revisions, whatever the order in
 * which they came. Every question is answered from the set of them, so that permuted and repeated delivery gives
 * the same answers.
 */
final class Lead {
    private static final long NEVER = Long.MAX_VALUE;

    final String id;
    private final TreeMap<Integer, LeadRevision> revisions = new TreeMap<>();
    private LeadOrigin origin;
    private long dismissedAt = NEVER;
    private Bilingual dismissal = Reasons.NONE;
    /** What was said before this instant belongs to a check that has ended. */
    private long since = Long.MIN_VALUE;
    /** How often it started a task of its own. */
    private int round;

    Lead(String id, LeadOrigin origin) {
        this.id = id;
        this.origin = origin;
    }

    static LeadOrigin originOf(Alert alert) {
        return new LeadOrigin(TaskKind.INSTANT, alert.rule(), alert.device(), alert.title(), alert.items(), 0, null);
    }

    /** False when the revision was known already. */
    boolean add(LeadRevision revision, LeadOrigin said) {
        if (revisions.putIfAbsent(revision.revision(), revision) != null) {
            return false;
        }
        if (revisions.lastKey() == revision.revision()) {
            origin = said;
        }
        return true;
    }

    void restore(LeadRevision revision) {
        revisions.put(revision.revision(), revision);
    }

    LeadOrigin origin() {
        return origin;
    }

    Collection<LeadRevision> revisions() {
        return revisions.values();
    }

    LeadRevision last() {
        return revisions.lastEntry().getValue();
    }

    boolean over() {
        return last().state() != AlertState.OPEN || dismissedAt != NEVER;
    }

    /** When it first was open at a severity that starts a task; a later correction shows as a withdrawal. */
    OptionalLong qualifiedAt(Severity from) {
        return revisions.values().stream()
                .filter(revision -> revision.state() == AlertState.OPEN && counts(revision, from))
                .mapToLong(LeadRevision::publishedAt)
                .min();
    }

    /** A person closed it. The first such word counts. */
    void dismiss(long at, Bilingual why) {
        if (at < dismissedAt) {
            dismissedAt = at;
            dismissal = why;
        }
    }

    long dismissedAt() {
        return dismissedAt;
    }

    Bilingual dismissal() {
        return dismissal;
    }

    /** From now on only what is said from that instant on counts: it has come again after a check. */
    void startAgain(long from, boolean ownTask) {
        since = from;
        round += ownTask ? 1 : 0;
        dismissedAt = NEVER;
        dismissal = Reasons.NONE;
    }

    long since() {
        return since;
    }

    int round() {
        return round;
    }

    void restoreRound(long from, int number) {
        since = from;
        round = number;
    }

    /** When it ceased to be a reason for a check: disproved by the data or dismissed by a person. */
    OptionalLong goneAt(Severity from) {
        long gone = Math.min(dismissedAt, withdrawnAt(from).orElse(NEVER));
        return gone == NEVER ? OptionalLong.empty() : OptionalLong.of(gone);
    }

    Bilingual goneBecause(Severity from) {
        if (withdrawnAt(from).isEmpty()) {
            return dismissal;
        }
        return last().change() == AlertChange.RULE_REMOVED ? Reasons.RULE_GONE : Reasons.DISPROVED;
    }

    private OptionalLong withdrawnAt(Severity from) {
        LeadRevision last = last();
        if (last.state() == AlertState.WITHDRAWN || last.change() == AlertChange.RULE_REMOVED) {
            return OptionalLong.of(last.publishedAt());
        }
        int amendment = lastAmendment();
        boolean lowered = amendment > 0 && claims().stream().noneMatch(revision -> counts(revision, from));
        return lowered ? OptionalLong.of(revisions.get(amendment).publishedAt()) : OptionalLong.empty();
    }

    /** The earliest time at which any severity that it had, as far as that still stands, is due. */
    long dueAt(Policy policy, WorkCalendar calendar) {
        if (origin.due() > 0) {
            return origin.due();
        }
        if (origin.kind() != TaskKind.INSTANT) {
            return policy.dueOf(origin.kind())
                    .after(revisions.firstEntry().getValue().publishedAt(), calendar);
        }
        boolean gone = withdrawnAt(policy.from()).isPresent();
        return (gone ? revisions.values() : claims())
                .stream()
                        .filter(revision -> counts(revision, policy.from()))
                        .mapToLong(revision ->
                                policy.dueOf(revision.severity()).after(firstAsSevereAs(revision), calendar))
                        .min()
                        .orElse(NEVER);
    }

    /** A plan or a complaint starts a check whatever its severity. */
    private boolean counts(LeadRevision revision, Severity from) {
        Severity least = origin.kind() == TaskKind.INSTANT ? from : Severity.BLUE;
        return revision.publishedAt() >= since && revision.holds(least);
    }

    /** The revisions that still count: an amendment replaces what was said before it. */
    private Collection<LeadRevision> claims() {
        return revisions.tailMap(lastAmendment(), true).values();
    }

    private int lastAmendment() {
        return revisions.descendingMap().values().stream()
                .filter(revision -> revision.change() == AlertChange.AMENDED)
                .mapToInt(LeadRevision::revision)
                .findFirst()
                .orElse(0);
    }

    /** An amendment gives no new time for what was known before it. */
    private long firstAsSevereAs(LeadRevision revision) {
        if (revision.change() != AlertChange.AMENDED) {
            return revision.publishedAt();
        }
        return revisions.headMap(revision.revision(), true).values().stream()
                .filter(earlier -> counts(earlier, revision.severity()))
                .mapToLong(LeadRevision::publishedAt)
                .min()
                .orElse(revision.publishedAt());
    }
}
