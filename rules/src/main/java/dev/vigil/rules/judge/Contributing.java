package dev.vigil.rules.judge;

import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.AlertSink;
import dev.vigil.rules.area.Areas;
import dev.vigil.rules.area.Contribution;
import dev.vigil.rules.area.Openings;
import dev.vigil.rules.series.SampleLog;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a premise adds to the figures of its area. Events are told at once; of a level the mean of each minute is, a few
 * seconds after its end, and again when a late sample has changed it.
 */
final class Contributing {
    private static final long MINUTE = 60_000;
    private static final long GRACE = 5_000;

    private Contributing() {}

    /** A sample of that time came, or was corrected. */
    static void note(State state, Lane lane, long at, AlertSink out) {
        String area = state.inForce().area();
        String series = lane.series.metric().id();
        if (area.isEmpty() || Areas.is(state.premise) || !state.boundTo.shares(series, state.clock)) {
            return;
        }
        if (lane.series.isEvent()) {
            out.contribute(
                    new Contribution(area, state.premise, series, at, true, events(state, series, at), state.clock));
            return;
        }
        long end = Math.floorDiv(at - 1, MINUTE) * MINUTE + MINUTE;
        if (end == lane.noted && end + GRACE > state.clock) {
            return;
        }
        lane.noted = end;
        TreeMap<Long, Long> minutes = state.owed.get(series);
        if (minutes == null || !minutes.containsKey(end)) {
            long corrected = Math.floorDiv(state.clock, GRACE) * GRACE + GRACE;
            owe(state, series, end, Math.max(end + GRACE, corrected));
        }
    }

    static void owe(State state, String series, long end, long due) {
        state.owed.computeIfAbsent(series, unused -> new TreeMap<>()).put(end, due);
        state.owedAt = Math.min(state.owedAt, due);
    }

    /** Says what is due up to and including that instant. */
    static void say(State state, long limit, AlertSink out) {
        String area = state.inForce().area();
        state.owedAt = Long.MAX_VALUE;
        for (Map.Entry<String, TreeMap<Long, Long>> series : state.owed.entrySet()) {
            series.getValue().entrySet().removeIf(minute -> {
                if (minute.getValue() > limit) {
                    state.owedAt = Math.min(state.owedAt, minute.getValue());
                    return false;
                }
                double mean = mean(state, series.getKey(), minute.getKey());
                out.contribute(new Contribution(
                        area, state.premise, series.getKey(), minute.getKey(), false, mean, minute.getValue()));
                return true;
            });
        }
        state.owed.values().removeIf(Map::isEmpty);
    }

    /** How many devices report the event at that instant; of a rule, how many alerts opened. */
    private static double events(State state, String series, long at) {
        double events = 0;
        for (Map<String, Lane> lanes : state.lanes.values()) {
            Lane lane = lanes.get(series);
            if (lane != null && lane.shared) {
                SampleLog log = lane.log;
                int index = log.after(at) - 1;
                if (index >= log.first() && log.at(index) == at && isGood(log, index)) {
                    events += Openings.is(series) ? log.value(index) : 1;
                }
            }
        }
        return events;
    }

    private static double mean(State state, String series, long end) {
        double sum = 0;
        int count = 0;
        // the order of the devices is part of a sum's last digit
        for (Map<String, Lane> lanes : new TreeMap<>(state.lanes).values()) {
            Lane lane = lanes.get(series);
            if (lane != null && lane.shared) {
                SampleLog log = lane.log;
                for (int index = log.after(end - MINUTE); index < log.after(end); index++) {
                    if (isGood(log, index)) {
                        sum += log.value(index);
                        count++;
                    }
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Many devices send no flag at all; what is flagged is never part of a mean. */
    private static boolean isGood(SampleLog log, int index) {
        Quality quality = log.quality(index);
        return quality == Quality.NORMAL || quality == Quality.UNKNOWN;
    }
}
