package dev.vigil.console.figures;

import dev.vigil.console.action.ActionTable;
import dev.vigil.console.cooperation.RedBlackDesk;
import dev.vigil.console.coverage.CoverageTable;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.task.TaskTable;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.inspection.cooperation.RedBlackList;
import dev.vigil.domain.inspection.coverage.CoverageFigures;
import dev.vigil.domain.inspection.ledger.Ledger;
import dev.vigil.domain.inspection.ledger.LedgerLine;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How the practice does by its own goals, from what lies in the tables. */
public final class FiguresDesk {
    /** A comprehensive check of the named district takes less than so many minutes (zt.yzdb.cn, 2024-12). */
    private static final int MINUTES_GOAL = 30;

    private final TaskTable tasks;
    private final ActionTable actions;
    private final Premises premises;
    private final CoverageTable coverage;
    private final RedBlackDesk redBlack;

    public FiguresDesk(
            TaskTable tasks, ActionTable actions, Premises premises, CoverageTable coverage, RedBlackDesk redBlack) {
        this.tasks = tasks;
        this.actions = actions;
        this.premises = premises;
        this.coverage = coverage;
        this.redBlack = redBlack;
    }

    /**
     * The figures of a span.
     *
     * @param checks that have ended
     * @param minutesPerCheck on site; null when nobody noted any
     * @param coverage supervised item-hours of all, 0 to 1; null when there are none
     * @param remoteShare checks that ended without a visit, 0 to 1; null when there are none
     */
    public record Figures(
            int checks,
            @Nullable Double minutesPerCheck,
            int minutesGoal,
            int visitsWould,
            int visitsWas,
            @Nullable Double coverage,
            @Nullable Double remoteShare,
            List<DepartmentColour> redBlack) {}

    /** @param red 1 when the department stands on the red list, {@code black} likewise */
    public record DepartmentColour(String department, int red, int black, List<Bilingual> reasons) {
        static DepartmentColour of(RedBlackList.Line line) {
            String stars = line.ratings() == 0 ? "–" : String.format("%.1f", line.stars());
            Bilingual reason = new Bilingual(
                    "检查" + line.checks() + "次，评价" + line.ratings() + "份，平均" + stars + "分，投诉属实" + line.upheld() + "件",
                    line.checks() + " checks, " + line.ratings() + " ratings, " + stars + " stars on average, "
                            + line.upheld() + " complaints upheld");
            return new DepartmentColour(
                    line.department(),
                    line.colour() == RedBlackList.Colour.RED ? 1 : 0,
                    line.colour() == RedBlackList.Colour.BLACK ? 1 : 0,
                    List.of(reason));
        }
    }

    Figures of(long from, long to, Scope scope) {
        List<Task> ended = tasks.all(scope).stream()
                .filter(task -> task.state() == TaskState.FINISHED)
                .filter(task -> task.publishedAt() >= from && task.publishedAt() < to)
                .filter(task -> premises.find(task.premise()).isPresent())
                .toList();
        LedgerLine saved =
                Ledger.of(ended, id -> premises.find(id).orElseThrow()).total();
        long remote =
                ended.stream().filter(task -> task.method() != Method.ON_SITE).count();
        return new Figures(
                ended.size(),
                minutes(ended),
                MINUTES_GOAL,
                saved.would(),
                saved.was(),
                coverage(coverage.figures(CoverageTable.By.PREMISE, from, to, scope.streets())
                        .values()),
                ended.isEmpty() ? null : (double) remote / ended.size(),
                redBlack.list(from, to, scope).lines().stream()
                        .map(DepartmentColour::of)
                        .toList());
    }

    private @Nullable Double minutes(List<Task> ended) {
        OptionalDouble mean = ended.stream()
                .filter(task -> task.method() == Method.ON_SITE)
                .flatMap(task -> actions.ofTask(task.id()).stream())
                .filter(action -> action.kind() == ActionKind.FINISH_TASK)
                .mapToInt(FiguresDesk::minutes)
                .filter(minutes -> minutes > 0)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    private static int minutes(Action action) {
        String text = action.data().getOrDefault("minutes", "");
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static @Nullable Double coverage(Collection<CoverageFigures> figures) {
        long supervised =
                figures.stream().mapToLong(CoverageFigures::supervised).sum();
        long all = figures.stream()
                .mapToLong(one -> one.supervised() + one.partly() + one.blind())
                .sum();
        return all == 0 ? null : (double) supervised / all;
    }
}
