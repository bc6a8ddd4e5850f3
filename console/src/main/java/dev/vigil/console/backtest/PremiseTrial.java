package dev.vigil.console.backtest;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.Engine;
import dev.vigil.rules.PremiseState;
import dev.vigil.rules.outage.Outages;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One premise under the rules on trial: the engine of the warning job, then the planner of the inspection job. */
final class PremiseTrial {
    private static final long AFTERWARDS = Duration.ofDays(30).toMillis();

    private final Engine engine;
    private final PremiseState state;
    private final Deque<Premise> forms;
    private final UsualPractice practice;
    private final BacktestOrder order;
    private final Map<String, Alert> alerts = new LinkedHashMap<>();
    private final Map<String, Severity> worst = new LinkedHashMap<>();
    private Premise premise;

    /** @param forms the premise as it stood, the oldest first, one at least */
    PremiseTrial(Engine engine, List<Premise> forms, UsualPractice practice, BacktestOrder order, long start) {
        this.engine = engine;
        this.forms = new ArrayDeque<>(forms);
        this.premise = this.forms.removeFirst();
        this.practice = practice;
        this.order = order;
        this.state = engine.fresh(premise.id());
        engine.registryChanged(state, null, premise, start, this::said);
    }

    void observe(Observation observation) {
        registryUntil(observation.received());
        if (Outages.is(observation.device())) {
            engine.outage(state, premise, observation, this::said);
        } else {
            engine.observe(state, premise, observation, this::said);
        }
    }

    /** Nothing more will come. */
    void end() {
        registryUntil(order.to());
        engine.advance(state, premise, order.to(), this::said);
        practice.playUntil(order.to() + AFTERWARDS); // the checks that it started are ended too
    }

    private void registryUntil(long clock) {
        while (!forms.isEmpty() && forms.element().effectiveFrom() <= clock) {
            Premise next = forms.removeFirst();
            engine.advance(state, premise, next.effectiveFrom() - 1, this::said);
            engine.registryChanged(state, premise, next, next.effectiveFrom(), this::said);
            premise = next;
        }
    }

    private void said(Alert alert) {
        alerts.put(alert.id(), alert);
        worst.merge(alert.id(), alert.severity(), Severity::orHigher);
        practice.comes(CaseEvent.of(alert), alert.publishedAt());
    }

    /** Those that opened in the span and that later data did not withdraw. */
    List<Sighting> sightings() {
        return alerts.values().stream()
                .filter(alert -> order.counts(alert.openedAt()) && alert.state() != AlertState.WITHDRAWN)
                .map(alert -> Sighting.of(alert, worst.get(alert.id()).code(), null))
                .toList();
    }

    UsualPractice practice() {
        return practice;
    }
}
