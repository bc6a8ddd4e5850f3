package dev.vigil.console.backtest;

import dev.vigil.console.district.District;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.Planner;
import dev.vigil.domain.inspection.year.YearAssumptions;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.Engine;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleBook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Plays the stored history of the district through the very engine and planner of the jobs, one premise after the
 * other, for no premise knows of another.
 */
final class BacktestRun {
    /** Windows are filled, and what was open already is open, when the span begins. */
    private static final long RUN_UP = Duration.ofDays(1).toMillis();

    private final Supplier<District> district;
    private final Supplier<InspectionBook> book;
    private final YearAssumptions usual;
    private final StoredObservations history;
    private final RealPast past;
    private final Function<Premise, List<Premise>> forms;

    /**
     * @param book catalogue, officers and caps as they stand now
     * @param forms how a premise stood over time, the oldest first
     */
    BacktestRun(
            Supplier<District> district,
            Supplier<InspectionBook> book,
            YearAssumptions usual,
            StoredObservations history,
            RealPast past,
            Function<Premise, List<Premise>> forms) {
        this.district = district;
        this.book = book;
        this.usual = usual;
        this.history = history;
        this.past = past;
        this.forms = forms;
    }

    /** @return what came of it; of no meaning when it was stopped */
    BacktestReport run(BacktestOrder order, List<Premise> premises, IntConsumer done, BooleanSupplier stopped) {
        District now = district.get();
        Engine engine = Engine.of(
                List.of(new RuleBook(
                        1,
                        0,
                        order.rules().stream().map(BacktestRun::inTheLight).toList())),
                now.metrics(),
                now.calendars(),
                // the door has compared every time with its arrival before the sample was stored
                now.judging().anyClock());
        Planner planner = new Planner(book.get());
        List<Sighting> would = new ArrayList<>();
        long samples = 0;
        int tasks = 0;
        int visits = 0;
        int remote = 0;
        double hours = 0;
        for (int i = 0; i < premises.size() && !stopped.getAsBoolean(); i++) {
            Premise premise = premises.get(i);
            UsualPractice practice = new UsualPractice(planner, premise, usual, order);
            long start = order.from() - RUN_UP;
            PremiseTrial trial = new PremiseTrial(engine, asOf(start, forms.apply(premise)), practice, order, start);
            samples += history.feed(premise, start, order.to(), trial::observe, stopped);
            trial.end();
            would.addAll(trial.sightings());
            tasks += practice.tasks();
            visits += practice.visits();
            remote += practice.remoteChecks();
            hours += practice.officerHours();
            done.accept(i + 1);
        }
        RealPast.Asked asked =
                RealPast.Asked.of(order, premises.stream().map(Premise::id).toList());
        List<Sighting> was = past.sightings(asked);
        return BacktestReport.of(
                samples, RealPast.figures(would, tasks, visits, remote, hours), past.figures(asked, was), would, was);
    }

    /** The form that held at the start, which then holds from before it, and those that came later. */
    static List<Premise> asOf(long start, List<Premise> forms) {
        int first = 0;
        for (int i = 0; i < forms.size(); i++) {
            first = forms.get(i).effectiveFrom() <= start ? i : first;
        }
        return forms.subList(first, forms.size());
    }

    /** A rule in the shadow starts no tasks; here that is what is asked. */
    private static Rule inTheLight(Rule rule) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.scope(),
                rule.per(),
                rule.judgement(),
                rule.deviations(),
                rule.items(),
                rule.respond(),
                false,
                "",
                rule.text());
    }
}
