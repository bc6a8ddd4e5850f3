package dev.vigil.rules.judge;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.AlertSink;
import dev.vigil.rules.series.SampleLog;

/** A figure of the area. Of two for the same instant the one that was decided later holds, however they come. */
public final class Hearing {
    private Hearing() {}

    public static void hear(Core core, State state, Premise premise, Observation figure, long clock, AlertSink out) {
        Rulebase rules = core.rules();
        long received = Math.max(state.clock, clock);
        core.bind(state, premise, received, out);
        core.fire(state, received - 1, out);
        state.catchUp();
        state.clock = received;
        if (figure.at() < received - rules.options().correctWithin()) {
            state.late++;
            return;
        }
        boolean used = rules.uses(figure.metric(), received);
        Lane known = state.lane(figure.device(), figure.metric());
        Lane lane = used && known == null ? core.newLane(state, figure, out) : known;
        if (!used || lane == null || knowsLater(lane.log, figure)) {
            state.duplicates++;
            return;
        }
        core.put(new Turn(state, rules, out, received, received - figure.at()), lane, figure);
        Telling.settle(state, rules, out);
    }

    private static boolean knowsLater(SampleLog log, Observation figure) {
        int index = log.after(figure.at()) - 1;
        return index >= log.first() && log.at(index) == figure.at() && log.received(index) > figure.received();
    }
}
