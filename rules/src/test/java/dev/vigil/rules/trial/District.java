package dev.vigil.rules.trial;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.AlertSink;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.Scene;
import dev.vigil.rules.calendar.Calendars;
import java.util.List;

/** A district in memory for tests of other packages. */
public final class District {
    private final Trial trial;

    public District(List<Rule> rules, List<Premise> premises, AlertSink out) {
        trial = new Trial(new RuleBook(1, 0, rules), Scene.METRICS, Calendars.NONE, EngineOptions.defaults(), out);
        trial.register(premises);
    }

    public void observe(Observation arrived) {
        trial.observe(arrived);
    }

    public void tick(long clock) {
        trial.tick(clock);
    }
}
