package dev.vigil.rules.judge;

import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.AlertSink;
import dev.vigil.rules.area.Openings;
import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;

/**
 * Tells the rules that look at alerts of each one that opened, was amended or withdrawn. To them the openings of a rule
 * are a series of events; a withdrawn one is taken back like any sample that proves wrong.
 */
final class Telling {
    /** Something about the alerts that opened at that time has changed. */
    record Opening(String rule, long at) {}

    private Telling() {}

    static void note(Turn turn, Judge judge, long openedAt) {
        if (turn.rules().uses(Openings.series(judge.key.rule()))) {
            turn.state().untold.add(new Opening(judge.key.rule(), openedAt));
            turn.state().isUntold = true;
        }
    }

    /** Until nobody has anything to say any more: rules over alerts do not go in a circle. */
    static void settle(State state, Rulebase rules, AlertSink out) {
        while (state.isUntold) {
            Opening opening = state.untold.remove();
            state.isUntold = !state.untold.isEmpty();
            tell(state, rules, opening, out);
        }
    }

    private static void tell(State state, Rulebase rules, Opening opening, AlertSink out) {
        long at = opening.at();
        if (!SampleLog.canKeep(at)) {
            return;
        }
        state.catchUp();
        String series = Openings.series(opening.rule());
        boolean first = state.lane(Openings.DEVICE, series) == null;
        Lane lane = new Lanes(state, rules).unexpected(Openings.DEVICE, series);
        long[] newest = Core.newestBefore(lane);
        // a new lane recalls what has opened so far, this one included
        if (!put(lane, at, count(state, opening.rule(), at)) && !first) {
            return;
        }
        lane.touch();
        Turn turn = new Turn(state, rules, out, state.clock, Math.max(0, state.clock - at));
        for (int i = 0; i < newest.length; i++) {
            Judging.judgeFrom(turn, lane.judges[i], at, newest[i]);
        }
        if (lane.shared) {
            Contributing.note(state, lane, at, out);
        }
        lane.series.dropBefore(state.clock - rules.options().correctWithin() - lane.keep);
    }

    /** Whether it says that an opening was taken back; who recalls instead of being told knows nothing of it. */
    static boolean isTakenBack(Series series, int index) {
        return series.device().equals(Openings.DEVICE) && series.log().quality(index) == Quality.FAULT;
    }

    /** Takes in the alerts that opened before anybody asked for them. */
    static void recall(State state, Lane lane) {
        String rule = Openings.rule(lane.series.metric().id());
        for (Judge judge : state.judges.values()) {
            if (judge.key.rule().equals(rule)) {
                judge.cases.forEach(one -> put(lane, one.last.openedAt(), count(state, rule, one.last.openedAt())));
            }
        }
    }

    /** When it was told is not kept: it may as well have been recalled. */
    private static boolean put(Lane lane, long at, int count) {
        if (count > 0) {
            return lane.log.put(at, count, Quality.NORMAL.code(), at) != SampleLog.Put.DUPLICATE;
        }
        int index = lane.log.after(at) - 1;
        boolean known = index >= lane.log.first() && lane.log.at(index) == at;
        return known && lane.log.put(at, 0, Quality.FAULT.code(), at) != SampleLog.Put.DUPLICATE;
    }

    private static int count(State state, String rule, long at) {
        int count = 0;
        for (Judge judge : state.judges.values()) {
            if (judge.key.rule().equals(rule)) {
                for (Case one : judge.cases) {
                    count += !one.isWithdrawn() && one.last.openedAt() == at ? 1 : 0;
                }
            }
        }
        return count;
    }
}
