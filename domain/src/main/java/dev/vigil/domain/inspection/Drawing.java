package dev.vigil.domain.inspection;

import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.calendar.DayRange;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.draw.Candidate;
import dev.vigil.domain.inspection.draw.Commitment;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import dev.vigil.domain.inspection.draw.Feasibility;
import dev.vigil.domain.inspection.draw.Nonce;
import dev.vigil.domain.inspection.draw.Rule;
import dev.vigil.domain.inspection.frequency.Visit;
import dev.vigil.domain.inspection.officer.OfficerNeed;
import dev.vigil.domain.inspection.officer.OfficerPool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Brings the draw of a proposed task forward: lays it open, draws when the public value is there, draws more. */
final class Drawing {
    private static final int LEAST = 2;
    private static final String CLOCK = "clock";

    private final Desk desk;

    Drawing(Desk desk) {
        this.desk = desk;
    }

    Task advance(Task task) {
        if (!desk.book().draws() || task.state() != TaskState.PROPOSED) {
            return task;
        }
        Commitment pending = record(task).pending();
        if (pending != null) {
            long drawAt = Deadlines.drawAt(desk, pending);
            return desk.clock() < drawAt ? task : drawn(task, CLOCK + ":" + drawAt, drawAt);
        }
        boolean settled = desk.clock() >= Deadlines.settledAt(desk, task);
        if (!settled || record(task).designated() != null) {
            return task;
        }
        List<Candidate> kept = kept(task, task.officers());
        if (kept.size() >= LEAST
                && Feasibility.uncovered(rule(task), List.of(), kept).isEmpty()) {
            return task;
        }
        return committed(task, kept, record(task).done().isEmpty() ? null : "further officers are needed");
    }

    /** Draws with the public value that has come, if the task waits for one and it is younger. */
    Task drawn(Task task, String publicValue, long publicValueAt) {
        Commitment pending = record(task).pending();
        if (pending == null || publicValueAt <= pending.committedAt()) {
            return task;
        }
        String nonce = Nonce.of(desk.book().options().draw().key(), task.id(), pending.number());
        if (!DrawTranscript.nonceHash(nonce).equals(pending.nonceHash())) {
            return committed(task, pending.kept(), "the secret of the draw that was laid open is lost");
        }
        DrawTranscript transcript = DrawTranscript.draw(pending, nonce, publicValue, publicValueAt);
        return task.withDraw(record(task).drawn(transcript), transcript.all());
    }

    /** Lays the next draw open, or says why it cannot be done. Who is kept stays without being drawn again. */
    Task committed(Task task, Collection<Candidate> kept, @Nullable String reason) {
        Rule rule = rule(task);
        OfficerPool pool = OfficerPool.of(desk.book().officers(), need(task));
        List<Candidate> candidates = pool.candidates().stream()
                .filter(candidate -> kept.stream().noneMatch(one -> ofOnePerson(one.id(), candidate.id())))
                .toList();
        List<String> uncovered = Feasibility.uncovered(rule, candidates, kept);
        boolean keepsEnough = kept.size() >= LEAST;
        if (!uncovered.isEmpty() || !Feasibility.enough(rule, candidates, kept)) {
            List<String> officers = keepsEnough ? ids(kept) : List.of();
            return task.withDraw(
                    record(task).failed(Reasons.noOfficers(uncovered, candidates.size() + kept.size())), officers);
        }
        int number = record(task).done().size() + 1;
        Commitment commitment = new Commitment(
                Commitment.ALGORITHM,
                task.id(),
                number,
                reason,
                rule,
                List.copyOf(kept),
                candidates,
                task.method() == Method.ON_SITE ? pool.patrol() : List.of(),
                pool.excluded(),
                DrawTranscript.nonceHash(Nonce.of(desk.book().options().draw().key(), task.id(), number)),
                desk.book().options().draw().beacon() ? "beacon" : CLOCK,
                desk.clock(),
                record(task).lastHash());
        return task.withDraw(record(task).committed(commitment), keepsEnough ? ids(kept) : List.of());
    }

    /** The officers among those given who still may go, as candidates. */
    List<Candidate> kept(Task task, Collection<String> certificates) {
        LocalDate today = desk.book().options().calendar().dayOf(desk.clock());
        List<String> domains = domains(task);
        List<Candidate> kept = new ArrayList<>();
        for (String number : certificates) {
            desk.book().officers().holderOf(number).ifPresent(officer -> {
                List<String> covers = officer.certificates().stream()
                        .filter(certificate -> certificate.valid().holds(today))
                        .flatMap(certificate -> certificate.domains().stream())
                        .filter(domains::contains)
                        .distinct()
                        .sorted()
                        .toList();
                if (officer.certificate(number)
                        .filter(held -> held.valid().holds(today))
                        .isPresent()) {
                    kept.add(new Candidate(number, covers));
                }
            });
        }
        return kept;
    }

    /** Two certificates of one officer are no two officers. */
    private boolean ofOnePerson(String certificate, String other) {
        return certificate.equals(other)
                || desk.book()
                        .officers()
                        .holderOf(certificate)
                        .filter(officer -> officer.certificate(other).isPresent())
                        .isPresent();
    }

    static DrawRecord record(Task task) {
        return Objects.requireNonNull(task.basis(), "a task of this planner has a basis")
                .draw();
    }

    private Rule rule(Task task) {
        return Rule.covering(domains(task), LEAST);
    }

    private List<String> domains(Task task) {
        return task.items().stream()
                .flatMap(code -> desk.book().catalogue().item(code).stream())
                .map(Item::domain)
                .distinct()
                .sorted()
                .toList();
    }

    private OfficerNeed need(Task task) {
        WorkCalendar calendar = desk.book().options().calendar();
        LocalDate today = calendar.dayOf(desk.clock());
        LocalDate due = calendar.dayOf(task.dueAt());
        return new OfficerNeed(
                domains(task),
                desk.premise().id(),
                desk.premise().enterprise(),
                desk.premise().street(),
                new DayRange(today, due.isBefore(today) ? today : due),
                desk.state().setAside.getOrDefault(task.id(), Set.of()),
                fruitless());
    }

    private Set<String> fruitless() {
        long yearAgo = desk.clock() - 365L * 86_400_000L;
        Set<String> numbers = new HashSet<>();
        Predicate<Visit> empty = visit -> !visit.found() && visit.at() > yearAgo;
        desk.state().visits.stream()
                .filter(empty)
                .flatMap(visit -> visit.officers().stream())
                .filter(number -> desk.state().visits.stream()
                                .filter(empty)
                                .filter(visit -> visit.officers().contains(number))
                                .count()
                        >= desk.book().frequency().emptyVisits())
                .forEach(numbers::add);
        return numbers;
    }

    private static List<String> ids(Collection<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }
}
