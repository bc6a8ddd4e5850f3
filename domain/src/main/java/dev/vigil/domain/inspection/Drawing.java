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
import java.util.Optional;
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
        String again = kept.isEmpty() ? "the check is taken up again" : "further officers are needed";
        return committed(task, kept, record(task).done().isEmpty() ? null : again);
    }

    /** The draw that a task which is no longer proposed has left open, carried out at its time; the officers stay as they are. */
    Task finished(Task task) {
        if (task.state() == TaskState.PROPOSED) {
            return task;
        }
        Commitment pending = record(task).pending();
        if (pending == null || desk.clock() < Deadlines.drawAt(desk, pending)) {
            return task;
        }
        long drawAt = Deadlines.drawAt(desk, pending);
        return drawnForNobody(task, CLOCK + ":" + drawAt, drawAt);
    }

    Task drawnForNobody(Task task, String publicValue, long publicValueAt) {
        Commitment pending = record(task).pending();
        if (pending == null || publicValueAt <= pending.committedAt()) {
            return task;
        }
        DrawRecord record = secret(pending, task)
                .map(nonce -> record(task).drawn(DrawTranscript.draw(pending, nonce, publicValue, publicValueAt)))
                .orElseGet(() -> record(task).failed(Reasons.SECRET_LOST));
        return task.withDraw(record, task.officers());
    }

    private Optional<String> secret(Commitment pending, Task task) {
        String nonce = Nonce.of(desk.book().options().draw().key(), task.id(), pending.number());
        return Optional.of(nonce).filter(one -> DrawTranscript.nonceHash(one).equals(pending.nonceHash()));
    }

    /** Draws with the public value that has come, if the task waits for one and it is younger. */
    Task drawn(Task task, String publicValue, long publicValueAt) {
        Commitment pending = record(task).pending();
        if (pending == null || publicValueAt <= pending.committedAt()) {
            return task;
        }
        return secret(pending, task)
                .map(nonce -> {
                    DrawTranscript transcript = DrawTranscript.draw(pending, nonce, publicValue, publicValueAt);
                    return task.withDraw(record(task).drawn(transcript), transcript.all());
                })
                .orElseGet(() -> committed(task, pending.kept(), Reasons.SECRET_LOST.en()));
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
        return task.basis() == null ? DrawRecord.none() : task.basis().draw();
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
