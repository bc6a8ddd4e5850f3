package dev.vigil.domain.inspection.year;

import dev.vigil.domain.inspection.ledger.LedgerLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a simulated year with the assumptions on which they rest. */
public record YearReport(YearAssumptions assumptions, YearFigures figures) {
    /** For a terminal; assumptions first, as the figures mean nothing without them. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("A simulated year 模拟年度. What it assumes 假设:");
        assumptions.lines().forEach(line -> lines.add("  - " + line));
        lines.add("");
        lines.add("Visits 入企次数");
        add(lines, "leads that had to be followed 线索", figures.leads());
        add(lines, "visits, every lead by its own department alone 各自检查", figures.alone());
        add(lines, "visits, merged, all on site 仅合并", figures.merged(), figures.alone());
        add(lines, "visits, remote first, not merged 仅远程优先", figures.remoteAlone(), figures.alone());
        add(lines, "visits, merged and remote first 合并且远程优先", figures.visits(), figures.alone());
        lines.add("  " + percent(figures.onDesk(), figures.merged()) + " of checks are made from afar 远程核查占比");
        lines.add("  " + percent(figures.joint(), figures.visits())
                + " of visits are joint ones 联合检查率; the busiest premise had " + figures.busiest());
        figures.checks()
                .forEach((kind, count) -> add(lines, "checks, " + kind.name().toLowerCase(Locale.ROOT), count));
        lines.add("  the frequency guard marked " + figures.marked() + " and stopped " + figures.capped() + " checks");
        lines.add("");
        lines.add("Minutes on site 入企时长");
        int alone = figures.alone() * assumptions.singleMinutes();
        int joint = figures.visits() * assumptions.jointMinutes();
        add(lines, "alone", alone);
        add(lines, "joint and remote first", joint, alone);
        add(lines, "at a desk", figures.onDesk() * assumptions.remoteMinutes());
        lines.add("");
        formerly(lines);
        lines.add("");
        lines.add("Fairness of the draw 抽取公平性: chi-square "
                + number(figures.fairness().chiSquare()) + " with "
                + figures.fairness().degreesOfFreedom() + " degrees of freedom, "
                + (figures.fairness().looksFair() ? "no sign of favour (1 %)" : "UNFAIR at 1 %")
                + "; " + figures.draws().size() + " officers drawn "
                + figures.draws().values().stream().mapToInt(Integer::intValue).sum() + " times");
        lines.add("Coverage 监管覆盖率: " + number(100 * figures.coverage().share()) + " % of item-hours fully supervised, "
                + percent(figures.coverage().partly(), figures.coverage().hours()) + " partly, "
                + percent(figures.coverage().blind(), figures.coverage().hours()) + " blind (equipment decides)");
        lines.add("Missing equipment behind visits 缺少的设备: " + figures.missing());
        lines.add("Tasks that broke a rule which none may break: " + figures.broken());
        lines.add("");
        lines.add("By department 按部门 (would have come → took part)");
        for (LedgerLine line : figures.byDepartment()) {
            lines.add("  %-5s %6d → %5d".formatted(line.name(), line.would(), line.was()));
        }
        return String.join("\n", lines) + "\n";
    }

    /** The practice compares with the years before; how often they came then is what the result depends on. */
    private void formerly(List<String> lines) {
        lines.add("Against the years before 与改革前比较 (the practice reports over 75 % fewer)");
        for (int times : assumptions.formerVisits()) {
            int before = figures.checklists() * times;
            lines.add("  if each department came " + times + " times a year: " + before + " visits before, "
                    + figures.visits() + " now, " + fewer(figures.visits(), before));
        }
    }

    private static void add(List<String> lines, String what, int value) {
        lines.add("  %-70s %8d".formatted(what, value));
    }

    private static void add(List<String> lines, String what, int value, int of) {
        lines.add("  %-70s %8d  %s".formatted(what, value, fewer(value, of)));
    }

    private static String fewer(int value, int of) {
        if (of == 0) {
            return "";
        }
        long share = Math.round(100.0 * (of - value) / of);
        return share >= 0 ? share + " % fewer" : -share + " % more";
    }

    private static String percent(long part, long of) {
        return of == 0 ? "–" : Math.round(100.0 * part / of) + " %";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** For machines: the same figures by name. */
    public Map<String, Integer> visits() {
        return Map.of(
                "alone", figures.alone(),
                "merged", figures.merged(),
                "remoteFirst", figures.remoteAlone(),
                "mergedAndRemoteFirst", figures.visits());
    }
}
