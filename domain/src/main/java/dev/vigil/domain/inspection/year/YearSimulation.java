package dev.vigil.domain.inspection.year;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Department;
import dev.vigil.domain.inspection.DrawSettings;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.draw.Commitment;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import dev.vigil.domain.inspection.draw.Nonce;
import dev.vigil.domain.inspection.ledger.LedgerLine;
import dev.vigil.domain.inspection.plan.Plan;
import dev.vigil.domain.inspection.plan.PremiseDraw;
import dev.vigil.domain.premise.Premise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A year of an invented district, played through the planner that works in the job. A pure function of its
 * assumptions: the same give the same figures.
 */
public final class YearSimulation {
    private static final int YEAR = 2026;
    private static final String KEY = "the key of the simulated year";

    private final YearAssumptions assumptions;
    private final InspectionBook book;
    private final WorkCalendar calendar;
    private final Map<String, PremiseYear> years;
    private final List<AlertStory> stories = new ArrayList<>();

    private YearSimulation(YearAssumptions assumptions, InspectionBook book) {
        this.assumptions = assumptions;
        this.book = book;
        this.calendar = book.options().calendar();
        this.years = new District(assumptions, book.catalogue())
                .premises().stream()
                        .map(premise -> new PremiseYear(assumptions, book, premise))
                        .collect(Collectors.toMap(
                                year -> year.premise().id(), Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /** @param book its secret key is not used; the simulation has one of its own */
    public static YearReport run(YearAssumptions assumptions, InspectionBook book) {
        YearCount count = new YearSimulation(assumptions, keyed(book)).play();
        return new YearReport(assumptions, count.figures());
    }

    /** Only the visits: those of every lead alone, and those paid. */
    static LedgerLine visits(YearAssumptions assumptions, InspectionBook book) {
        return new YearSimulation(assumptions, keyed(book)).play().visits();
    }

    private static InspectionBook keyed(InspectionBook book) {
        return book.drawing(DrawSettings.byClock(KEY));
    }

    private YearCount play() {
        long from = calendar.startOf(LocalDate.of(YEAR, 1, 1));
        long to = calendar.startOf(LocalDate.of(YEAR + 1, 1, 1));
        for (PremiseYear year : years.values()) {
            List<AlertStory> own = new AlertStories(assumptions, book.catalogue(), year.premise()).of(from, to);
            stories.addAll(own);
            own.forEach(year::comes);
        }
        for (int draw = 0; draw < assumptions.drawsPerYear(); draw++) {
            long at = from + (2L * draw + 1) * (to - from) / (2L * assumptions.drawsPerYear());
            years.values().forEach(year -> year.playUntil(at));
            drawPremises(draw, at);
        }
        // what began in the year is brought to its end
        long rest = calendar.startOf(LocalDate.of(YEAR + 1, 4, 1));
        years.values().forEach(year -> year.playUntil(rest));
        return new YearCount(assumptions, book, years.values(), stories);
    }

    private void drawPremises(int draw, long at) {
        List<Premise> premises =
                years.values().stream().map(PremiseYear::premise).toList();
        PremiseDraw premiseDraw = new PremiseDraw(book);
        for (Department department : book.catalogue().departments().values()) {
            Plan plan = new Plan(
                    "plan-" + department.code() + "-" + draw,
                    TaskKind.PLANNED,
                    new Bilingual("双随机抽查", "planned check by random draw"),
                    department.code(),
                    List.of(),
                    scenariosOf(department.code()),
                    calendar.dayOf(at),
                    calendar.closingAfter(at, 40));
            String nonce = Nonce.of(KEY, plan.id(), 1);
            Commitment commitment = premiseDraw.commitment(
                    plan, premises, id -> years.get(id).visits(), DrawTranscript.nonceHash(nonce), "clock", at);
            DrawTranscript transcript = DrawTranscript.draw(commitment, nonce, "clock:" + (at + 1), at + 1);
            premiseDraw
                    .leads(plan, transcript, id -> years.get(id).premise().scenario(), "simulated", at + 1)
                    .forEach(lead -> years.get(lead.premise()).comes(lead));
        }
    }

    private List<String> scenariosOf(String department) {
        return book.catalogue().scenarios().values().stream()
                .filter(scenario -> scenario.checklist().stream()
                        .flatMap(code -> book.catalogue().item(code).stream())
                        .anyMatch(item -> item.lead().equals(department)))
                .map(scenario -> scenario.id())
                .toList();
    }
}
