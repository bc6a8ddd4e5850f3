package dev.vigil.domain.inspection.year;

import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.ledger.LedgerLine;
import java.util.ArrayList;
import java.util.List;

/**
 * What the visits saved depend on: one assumption changed at a time, in a smaller district.
 *
 * @param lines the assumptions as they stand first
 */
public record YearSensitivity(int premises, List<Line> lines) {
    /**
     * @param changed what was assumed otherwise
     * @param visits visits if every lead had been followed alone, and visits paid
     */
    public record Line(String changed, LedgerLine visits) {
        /** Share of visits that did not take place, 0 to 1. */
        public double saved() {
            return visits.would() == 0 ? 0 : (double) visits.saved() / visits.would();
        }
    }

    private static final int TIMES_SMALLER = 5;

    public YearSensitivity {
        lines = List.copyOf(lines);
    }

    public static YearSensitivity of(YearAssumptions assumptions, InspectionBook book) {
        YearAssumptions base = assumptions.smaller(TIMES_SMALLER);
        double together = base.together();
        double further = base.furtherItem();
        double equipped = base.equipped();
        double go = base.goOnSite();
        List<Line> lines = new ArrayList<>();
        lines.add(line("as assumed", base, book));
        for (double other : List.of(0.3, 0.5, 0.9, 1.0)) {
            lines.add(line(percent(other) + " of items equipped", base.with(together, further, other, go), book));
        }
        for (double other : List.of(0.0, 0.6)) {
            String what = percent(other) + " of rules name a further item";
            lines.add(line(what, base.with(together, other, equipped, go), book));
        }
        for (double other : List.of(0.05, 0.4)) {
            String what = percent(other) + " of remote checks end in a visit";
            lines.add(line(what, base.with(together, further, equipped, other), book));
        }
        for (double other : List.of(0.0, 0.6)) {
            String what = percent(other) + " of alerts bring another";
            lines.add(line(what, base.with(other, further, equipped, go), book));
        }
        return new YearSensitivity(base.premiseCount(), lines);
    }

    private static Line line(String changed, YearAssumptions assumptions, InspectionBook book) {
        return new Line(changed, YearSimulation.visits(assumptions, book));
    }

    /** For a terminal. */
    public String text() {
        List<String> out = new ArrayList<>();
        out.add("What it depends on 取决于什么 (" + premises + " premises, one assumption changed at a time)");
        for (Line line : lines) {
            out.add("  %-45s %6d → %5d  %s fewer"
                    .formatted(
                            line.changed(), line.visits().would(), line.visits().was(), percent(line.saved())));
        }
        return String.join("\n", out) + "\n";
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
