package dev.vigil.domain.inspection.frequency;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Decides whether a premise is visited too often (频次管理). Remote checks are no visits and never asked about. */
public record FrequencyGuard(FrequencyPolicy policy, WorkCalendar calendar) {
    private record Reached(Cap cap, String department, long visits) {}

    public GuardDecision judge(Question question, Collection<Visit> history) {
        LocalDate day = calendar.dayOf(question.at());
        Optional<Reached> reached = reachedCap(question, history, day);
        if (reached.isPresent()) {
            return capped(question, reached.get(), day);
        }
        return reachedMark(history, day)
                .map(mark -> new GuardDecision(GuardDecision.Outcome.MARKED, mark, List.of()))
                .orElseGet(() -> new GuardDecision(
                        GuardDecision.Outcome.ALLOWED,
                        new Bilingual("未超出检查频次上限", "within the frequency caps"),
                        List.of()));
    }

    private Optional<Reached> reachedCap(Question question, Collection<Visit> history, LocalDate day) {
        for (String department : question.departments()) {
            for (Cap cap : policy.caps()) {
                if (!cap.binds(question, department, day)) {
                    continue;
                }
                long visits = history.stream()
                        .filter(visit -> calendar.dayOf(visit.at()).getYear() == day.getYear())
                        .filter(visit -> visit.departments().contains(department))
                        .filter(visit -> cap.kinds().contains(visit.kind()))
                        .count();
                if (visits >= cap.perYear()) {
                    return Optional.of(new Reached(cap, department, visits));
                }
            }
        }
        return Optional.empty();
    }

    private GuardDecision capped(Question question, Reached reached, LocalDate day) {
        Bilingual reason = new Bilingual(
                reached.department() + "本年度已入企" + reached.visits() + "次，上限"
                        + reached.cap().perYear() + "次",
                reached.department() + " has visited " + reached.visits() + " times this year, the cap is "
                        + reached.cap().perYear());
        List<Alternative> alternatives = new ArrayList<>();
        if (question.standing() != null) {
            alternatives.add(new Alternative(
                    Alternative.Way.JOIN,
                    question.standing(),
                    0,
                    new Bilingual("并入该企业待办检查", "join the check of this premise that stands already")));
        }
        if (question.remotePossible()) {
            alternatives.add(new Alternative(
                    Alternative.Way.REMOTE, null, 0, new Bilingual("改为远程或书面核查", "check remotely or by documents")));
        }
        alternatives.add(new Alternative(
                Alternative.Way.APPROVE,
                null,
                0,
                new Bilingual("经本机关负责人批准并说明理由", "approval by the head of the authority, with the reason")));
        LocalDate nextYear = day.with(TemporalAdjusters.firstDayOfNextYear());
        alternatives.add(new Alternative(
                Alternative.Way.WAIT,
                null,
                calendar.startOf(nextYear),
                new Bilingual("待" + nextYear + "起实施", "wait until " + nextYear)));
        return new GuardDecision(GuardDecision.Outcome.CAPPED, reason, alternatives);
    }

    private Optional<Bilingual> reachedMark(Collection<Visit> history, LocalDate day) {
        Marks marks = policy.marks();
        if (since(history, day, day) >= marks.perDay()) {
            return Optional.of(mark("当日", "today", marks.perDay()));
        }
        if (since(history, day.minusDays(6), day) >= marks.perWeek()) {
            return Optional.of(mark("七日内", "within seven days", marks.perWeek()));
        }
        if (since(history, day.minusDays(29), day) >= marks.perMonth()) {
            return Optional.of(mark("三十日内", "within thirty days", marks.perMonth()));
        }
        return Optional.empty();
    }

    private long since(Collection<Visit> history, LocalDate from, LocalDate to) {
        return history.stream()
                .map(visit -> calendar.dayOf(visit.at()))
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .count();
    }

    private static Bilingual mark(String zh, String en, int count) {
        return new Bilingual(zh + "入企将超过" + count + "次，予以标记", "more than " + count + " visits " + en + ", marked");
    }
}
