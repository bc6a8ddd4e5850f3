package dev.vigil.rules.judge;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.AlertSink;
import dev.vigil.rules.series.SampleLog;

/** What follows when the platform hears again: whoever asks for silence looks once more at the time since it heard last. */
public final class Recovering {
    private Recovering() {}

    public static void from(Core core, State state, Premise premise, Observation outage, AlertSink out) {
        long from = outage.at() - (long) outage.value();
        core.bind(state, premise, Math.max(state.clock, from), out);
        core.fire(state, from, out);
        state.catchUp();
        state.clock = Math.max(state.clock, outage.at());
        boolean first = state.lane(outage.device(), outage.metric()) == null;
        Lane lane = new Lanes(state, core.rules()).unexpected(outage.device(), outage.metric());
        if (first) {
            Registering.rebind(state, core.rules(), out);
        }
        if (lane.series.put(outage) == SampleLog.Put.DUPLICATE) {
            return;
        }
        long horizon = state.clock - core.rules().options().correctWithin();
        Turn turn = new Turn(state, core.rules(), out, state.clock, 0);
        for (Judge judge : lane.judges) {
            long frontier = Math.max(Math.max(Judging.newest(judge), judge.lastMoment()), judge.stood);
            Judging.goBack(turn, judge, Math.max(from + 1, horizon), frontier);
            state.queue.schedule(judge);
        }
        Telling.settle(state, core.rules(), out);
        lane.drop(state.clock, core.rules().options().correctWithin());
    }
}
