package dev.vigil.rules.trial;

import dev.vigil.domain.alert.Learned;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.AlertSink;
import dev.vigil.rules.Engine;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.PremiseState;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.area.AreaFigure;
import dev.vigil.rules.area.Areas;
import dev.vigil.rules.calendar.Calendars;
import dev.vigil.rules.outage.Outages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A district in memory: the engine with the states of all its premises and one received clock for them. */
final class Trial {
    private final Metrics metrics;
    private final Calendars calendars;
    private final EngineOptions options;
    private final AlertSink out;
    private final Map<String, Premise> premises = new LinkedHashMap<>();
    private final Map<String, PremiseState> states = new LinkedHashMap<>();
    private final List<RuleBook> books = new ArrayList<>();
    private final TrialAreas areas;
    private Engine engine;
    private long clock = Long.MIN_VALUE;

    Trial(RuleBook book, Metrics metrics, Calendars calendars, EngineOptions options, AlertSink out) {
        this.metrics = metrics;
        this.calendars = calendars;
        this.options = options;
        areas = new TrialAreas(out);
        this.out = areas;
        books.add(book);
        engine = Engine.of(books, metrics, calendars, options);
    }

    long clock() {
        return clock;
    }

    /** Premises of a registry; those that are not here are inferred from their observations. */
    void register(List<Premise> known) {
        known.forEach(premise -> premises.put(premise.id(), premise));
    }

    void observe(Observation o) {
        moveTo(Math.max(clock, o.received()), o.premise());
        Premise premise = premises.computeIfAbsent(o.premise(), id -> Premise.bare(id, List.of()));
        if (Outages.is(o.device())) {
            engine.outage(state(o.premise()), premise, o, out);
        } else {
            engine.observe(state(o.premise()), premise, o, out);
        }
    }

    void learned(String premise, List<Learned> known) {
        known.forEach(one -> engine.learned(state(premise), premises.get(premise), one, clock, out));
    }

    void tick(long time) {
        clock = clock == Long.MIN_VALUE ? time : clock;
        premises.keySet().forEach(this::state);
        pass(time);
        clock = Math.max(clock, time);
        states.forEach((id, state) -> engine.advance(state, premises.get(id), clock, out));
    }

    /** Another book, in force from now on. */
    void change(RuleBook book) {
        RuleBook last = books.get(books.size() - 1);
        long from = clock == Long.MIN_VALUE ? last.effectiveFrom() : clock;
        if (clock == Long.MIN_VALUE) {
            books.clear();
        }
        books.add(book.as(last.version() + 1, from));
        engine = Engine.of(books, metrics, calendars, options);
        states.forEach((id, state) -> engine.booksChanged(state, premises.get(id), clock, out));
    }

    /** The other premises hear of the time too: nothing received earlier will come for them. */
    private void moveTo(long time, String speaking) {
        if (clock == Long.MIN_VALUE) {
            clock = time;
            premises.keySet().forEach(this::state);
        }
        pass(time - 1);
        clock = time;
        states.forEach((id, state) -> {
            if (!id.equals(speaking) && engine.nextDeadline(state) < time) {
                engine.advance(state, premises.get(id), time - 1, out);
            }
        });
    }

    /** Where areas matter, everything happens at its own time: contributions, figures of areas, deadlines. */
    private void pass(long until) {
        if (!engine.looksAtAreas()) {
            return;
        }
        for (long next = next(); next <= until; next = next()) {
            clock = Math.max(clock, next);
            for (String id : List.copyOf(states.keySet())) {
                if (engine.nextDeadline(states.get(id)) <= clock) {
                    engine.advance(states.get(id), premises.get(id), clock, out);
                }
            }
            areas.due(clock).forEach(this::say);
        }
    }

    private long next() {
        long next = areas.next();
        for (PremiseState state : states.values()) {
            next = Math.min(next, engine.nextDeadline(state));
        }
        return next;
    }

    private void say(AreaFigure figure) {
        premises.computeIfAbsent(Areas.id(figure.area()), Areas::premise);
        for (Premise premise : List.copyOf(premises.values())) {
            if (premise.area().equals(figure.area()) && engine.wants(premise, figure.series())) {
                engine.hear(state(premise.id()), premise, figure.at(premise.id()), clock, out);
            }
        }
    }

    private PremiseState state(String id) {
        return states.computeIfAbsent(id, unused -> {
            PremiseState state = engine.fresh(id);
            Premise premise = premises.get(id);
            if (premise != null) {
                engine.registryChanged(state, null, premise, clock, out);
            }
            return state;
        });
    }
}
