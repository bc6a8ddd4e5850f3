package dev.vigil.rules;

import dev.vigil.domain.alert.Learned;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.area.AreaFigure;
import dev.vigil.rules.calendar.Calendars;
import dev.vigil.rules.judge.Acting;
import dev.vigil.rules.judge.Core;
import dev.vigil.rules.judge.Hearing;
import dev.vigil.rules.judge.Learning;
import dev.vigil.rules.judge.Recovering;
import dev.vigil.rules.judge.Rulebase;
import dev.vigil.rules.judge.State;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges the observations of a premise by the rules in force. Holds no state of its own and may be shared by threads;
 * a {@link PremiseState} belongs to one thread at a time. The same inputs in the same order give the same revisions,
 * whatever was restored in between and however often the clock was advanced.
 */
public final class Engine {
    private final Core core;

    private Engine(Core core) {
        this.core = core;
    }

    /** @param books the rule books of the correction horizon and those to come, in any order */
    public static Engine of(List<RuleBook> books, Metrics metrics, Calendars calendars, EngineOptions options) {
        return new Engine(new Core(Rulebase.of(books, metrics, calendars, options)));
    }

    public PremiseState fresh(String premise) {
        return new State(premise);
    }

    private static State own(PremiseState state) {
        return (State) state;
    }

    /**
     * First fires the deadlines before {@code observation.received()}, which is the clock of the premise, then judges.
     */
    public void observe(PremiseState state, Premise premise, Observation observation, AlertSink out) {
        core.observe(own(state), premise, observation, out);
    }

    /**
     * A figure of the premise's area, or one of the area itself.
     *
     * @param figure made by {@link AreaFigure#at}: {@code received} is when it was decided
     * @param clock its place in the order of the premise
     */
    public void hear(PremiseState state, Premise premise, Observation figure, long clock, AlertSink out) {
        Hearing.hear(core, own(state), premise, figure, clock, out);
    }

    /**
     * The platform heard nobody for a while: no device of the premise is silent for that time. Deadlines within it that
     * have been fired are judged again.
     *
     * @param outage made by {@link dev.vigil.rules.outage.Outages#of}
     */
    public void outage(PremiseState state, Premise premise, Observation outage, AlertSink out) {
        Recovering.from(core, own(state), premise, outage, out);
    }

    /** Whether some rule of the premise looks at that figure of its area. */
    public boolean wants(Premise premise, String series) {
        return core.rules().wants(premise, series);
    }

    /** Whether any rule looks at figures of areas. */
    public boolean looksAtAreas() {
        return core.rules().looksAtAreas();
    }

    /** Fires the deadlines up to and including {@code clock}: nothing received earlier will come any more. */
    public void advance(PremiseState state, Premise premise, long clock, AlertSink out) {
        core.advance(own(state), premise, clock, out);
    }

    /** The next instant at which {@link #advance} has something to do; {@link Long#MAX_VALUE} for never. */
    public long nextDeadline(PremiseState state) {
        return core.nextDeadline(own(state));
    }

    /** Something that a person did; {@code action.at()} is its place in the order of the premise. */
    public void act(PremiseState state, Premise premise, Action action, AlertSink out) {
        Acting.act(core, own(state), premise, action, out);
    }

    /**
     * The premise changed in the registry, from {@code after.effectiveFrom()} on. Arms the silence of devices that never
     * spoke.
     *
     * @param before null when the premise is new
     */
    public void registryChanged(
            PremiseState state, @Nullable Premise before, Premise after, long clock, AlertSink out) {
        core.change(own(state), before, after, clock, out);
    }

    /** The rules changed: this engine is a new one. Each rule changes from its book's {@code effectiveFrom} on. */
    public void booksChanged(PremiseState state, Premise premise, long clock, AlertSink out) {
        core.change(own(state), null, premise, clock, out);
    }

    /** The last revision of an alert that was published; 0 when there is none, or it is over and forgotten. */
    public int revision(PremiseState state, String alert) {
        return core.revision(own(state), alert);
    }

    /** Takes up what a detector had learned, before its series has a sample here: to judge frozen evidence again. */
    public void learned(PremiseState state, Premise premise, Learned learned, long clock, AlertSink out) {
        Learning.take(core, own(state), premise, learned, clock, out);
    }

    /** The premise as the state knows it; null before anything was heard of it. */
    public @Nullable Premise premise(PremiseState state) {
        return core.premise(own(state));
    }

    /** The alerts that are open now. */
    public Set<OpenAlert> open(PremiseState state) {
        return core.open(own(state));
    }
}
