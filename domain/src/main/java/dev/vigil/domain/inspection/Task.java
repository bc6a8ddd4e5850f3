package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.inspection.ledger.VisitLedger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a joint inspection task (综合查一次任务). A store keeps the highest revision of an id.
 *
 * @param id hash of the premise and the alert that opened it
 * @param severity the highest of its parts
 * @param openedAt the received clock at which it was proposed, epoch ms
 * @param dueAt the earliest due time of its parts, epoch ms
 * @param publishedAt the received clock when this revision was decided, epoch ms
 * @param method how it is to be checked, the heaviest that its items need
 * @param methodReason why not from afar, or why from afar
 * @param parts what each alert brings, in the order in which they joined
 * @param items codes of all items of the standing parts; never empty
 * @param departments codes of all departments of the standing parts
 * @param officers certificate numbers of the officers drawn; empty until the draw, then at least two
 * @param reason what this revision says that the one before did not
 * @param basis what the decisions rest on; null only on revisions of older writers
 */
public record Task(
        String id,
        int revision,
        String premise,
        TaskState state,
        TaskKind kind,
        Severity severity,
        long openedAt,
        long dueAt,
        long publishedAt,
        Method method,
        Bilingual methodReason,
        List<TaskPart> parts,
        List<String> items,
        List<String> departments,
        List<String> officers,
        Bilingual reason,
        @Nullable TaskBasis basis) {
    public Task {
        parts = parts == null ? List.of() : List.copyOf(parts);
        items = items == null ? List.of() : List.copyOf(items);
        departments = departments == null ? List.of() : List.copyOf(departments);
        officers = officers == null ? List.of() : List.copyOf(officers);
    }

    /** Whether it still has something to check: proposed or begun. */
    public boolean stands() {
        return state == TaskState.PROPOSED || state == TaskState.BEGUN;
    }

    /** The same content as a revision of its own. */
    public Task asRevision(int number, long decidedAt, Bilingual why) {
        return new Task(
                id,
                number,
                premise,
                state,
                kind,
                severity,
                openedAt,
                dueAt,
                decidedAt,
                method,
                methodReason,
                parts,
                items,
                departments,
                officers,
                why,
                basis);
    }

    /** Whether another revision says the same, whenever and for whatever reason it was published. */
    public boolean saysTheSameAs(Task other) {
        return asRevision(0, 0, Reasons.NONE).equals(other.asRevision(0, 0, Reasons.NONE));
    }

    public Task withState(TaskState next) {
        return new Task(
                id,
                revision,
                premise,
                next,
                kind,
                severity,
                openedAt,
                dueAt,
                publishedAt,
                method,
                methodReason,
                parts,
                items,
                departments,
                officers,
                reason,
                basis);
    }

    public Task withParts(List<TaskPart> next) {
        return new Task(
                id,
                revision,
                premise,
                state,
                kind,
                severity,
                openedAt,
                dueAt,
                publishedAt,
                method,
                methodReason,
                next,
                items,
                departments,
                officers,
                reason,
                basis);
    }

    /** The same task, called off: it saves no visit. */
    Task cancelled() {
        TaskBasis known = basis == null ? TaskBasis.none() : basis;
        return withState(TaskState.CANCELLED).withBasis(known.withVisits(VisitLedger.empty()));
    }

    Task withMethod(Method next) {
        return new Task(
                id,
                revision,
                premise,
                state,
                kind,
                severity,
                openedAt,
                dueAt,
                publishedAt,
                next,
                methodReason,
                parts,
                items,
                departments,
                officers,
                reason,
                basis);
    }

    Task withBasis(TaskBasis next) {
        return new Task(
                id,
                revision,
                premise,
                state,
                kind,
                severity,
                openedAt,
                dueAt,
                publishedAt,
                method,
                methodReason,
                parts,
                items,
                departments,
                officers,
                reason,
                next);
    }

    /** With another state of the draw, and the officers that come of it. */
    Task withDraw(DrawRecord draw, List<String> drawn) {
        return new Task(
                id,
                revision,
                premise,
                state,
                kind,
                severity,
                openedAt,
                dueAt,
                publishedAt,
                method,
                methodReason,
                parts,
                items,
                departments,
                drawn,
                reason,
                (basis == null ? TaskBasis.none() : basis).withDraw(draw));
    }
}
