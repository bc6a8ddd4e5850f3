package dev.vigil.domain.inspection.year;

import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.coverage.CoverageFigures;
import dev.vigil.domain.inspection.draw.Fairness;
import dev.vigil.domain.inspection.ledger.LedgerLine;
import java.util.List;
import java.util.Map;

/**
 * What a simulated year gave.
 *
 * @param leads alerts, plans and other leads that had a place in a task at the end
 * @param checks checks that were made, of each kind
 * @param alone visits if every lead had been followed by its own department alone
 * @param merged visits if leads had been merged, and every check made on site
 * @param remoteAlone visits if nothing had been merged, but every department had gone only where it must
 * @param visits visits paid
 * @param joint visits with two departments or more
 * @param onDesk checks made from afar
 * @param capped checks at which the frequency guard said stop
 * @param marked checks that it marked
 * @param busiest most visits to one premise
 * @param checklists department × premise pairs in which the department answers for something there
 * @param byDepartment the ledger by department
 * @param missing what equipment would have saved how many items a visit
 * @param draws officers drawn, and how often
 * @param broken tasks that broke a rule which none may break
 */
public record YearFigures(
        int leads,
        Map<TaskKind, Integer> checks,
        int alone,
        int merged,
        int remoteAlone,
        int visits,
        int joint,
        int onDesk,
        int capped,
        int marked,
        int busiest,
        int checklists,
        List<LedgerLine> byDepartment,
        Map<String, Integer> missing,
        Map<String, Integer> draws,
        Fairness fairness,
        CoverageFigures coverage,
        int broken) {}
