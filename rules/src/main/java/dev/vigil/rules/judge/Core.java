package dev.vigil.rules.judge;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.AlertSink;
import dev.vigil.rules.OpenAlert;
import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the engine does with each input. Everything it decides depends on the state and the input alone. */
public final class Core {
    private final Rulebase rules;
    private final long correctWithin;
    private final long clockTolerance;

    public Core(Rulebase rules) {
        this.rules = rules;
        correctWithin = rules.options().correctWithin();
        clockTolerance = rules.options().clockTolerance();
    }

    public Rulebase rules() {
        return rules;
    }

    public void observe(State state, Premise premise, Observation sample, AlertSink out) {
        long received = Math.max(state.clock, sample.received());
        Registering.bind(state, rules, premise, received, out);
        fire(state, received - 1, out);
        state.clock = received;
        if (sample.at() < received - correctWithin) {
            state.late++;
            return;
        }
        if (!rules.uses(sample.metric(), received)) {
            return;
        }
        int row = state.find(sample.device(), sample.metric());
        if (row < 0 || !takesQuietly(state, row, sample, received)) {
            takeNews(state, row < 0 ? newLane(state, sample, out) : state.lane(row), sample, out);
        }
    }

    private boolean takesQuietly(State state, int row, Observation sample, long received) {
        long at = sample.at();
        long lag = received - at;
        if (!isPlain(sample, received) || !SampleLog.isNear(lag) || !state.isQuiet(row, at, sample.value())) {
            return false;
        }
        if (!state.hold(row, at, SampleLog.word(at, Quality.NORMAL.code(), lag), sample.value())) {
            state.putAway(row, state.lane(row), correctWithin);
        }
        return true;
    }

    private void takeNews(State state, @Nullable Lane lane, Observation sample, AlertSink out) {
        if (lane != null) {
            state.hear(lane);
            judge(state, lane, sample, out);
            Telling.settle(state, rules, out);
        }
    }

    private void judge(State state, Lane lane, Observation sample, AlertSink out) {
        lane.catchUp(correctWithin);
        if (isPlain(sample, state.clock) && lane.appends(sample.at())) {
            append(state, lane, sample.at(), sample.value(), out);
            return;
        }
        state.catchUp();
        Observation o = trueTime(sample, state.clock);
        if (!SampleLog.canKeep(o.at())) {
            state.late++;
            return;
        }
        put(new Turn(state, rules, out, state.clock, state.clock - o.at()), lane, o);
    }

    /** A number of normal quality with nothing beside it: what nearly all samples are. */
    private boolean isPlain(Observation o, long received) {
        return o.quality() == Quality.NORMAL
                && o.at() <= received + clockTolerance
                && SampleLog.canKeep(o.at())
                && Series.isBare(o);
    }

    private void append(State state, Lane lane, long at, double value, AlertSink out) {
        if (!lane.alone) {
            state.catchUp();
        }
        long before = lane.log.newest();
        lane.append(at, value, state.clock, correctWithin);
        if (lane.concerns(at, value)) {
            look(state, lane, at, before, out);
        }
        if (lane.shared) {
            Contributing.note(state, lane, at, out);
        }
    }

    private void look(State state, Lane lane, long at, long before, AlertSink out) {
        Bands bands = lane.bands();
        Judge[] judges = lane.judges;
        for (int i = 0; i < judges.length; i++) {
            boolean over = bands.isOver(i, at);
            if (!over && !bands.concerns(i, at)) {
                continue;
            }
            judges[i].catchUp(correctWithin);
            if (over) {
                Judging.refresh(judges[i], at);
            }
            if (bands.concerns(i, at)) {
                Turn turn = new Turn(state, rules, out, state.clock, state.clock - at);
                Judging.judgeNewest(turn, judges[i], at, newestBefore(judges[i], lane, before));
            }
        }
        lane.settle();
    }

    private static long newestBefore(Judge judge, Lane lane, long before) {
        long newest = before;
        for (Lane other : judge.lanes) {
            if (other != lane) {
                newest = Math.max(newest, other.series.log().newest());
            }
        }
        return newest;
    }

    private Observation trueTime(Observation o, long received) {
        Observation placed = o.received() == received ? o : o.receivedAt(received);
        return placed.at() <= received + clockTolerance ? placed : placed.at(received, Quality.SUSPECT_CLOCK);
    }

    /** Null when the metric is none of the catalogue's. */
    @Nullable
    Lane newLane(State state, Observation o, AlertSink out) {
        if (rules.metric(o.metric()).isEmpty()) {
            return null;
        }
        if (state.size() >= rules.options().mostSeries()) {
            out.refuse(o);
            return null;
        }
        Lane lane = new Lanes(state, rules).unexpected(o.device(), o.metric());
        Registering.rebind(state, rules, out);
        return lane;
    }

    void put(Turn turn, Lane lane, Observation o) {
        Series series = lane.series;
        if (isRepeatedEvent(series, o)) {
            turn.state().duplicates++;
            return;
        }
        long[] newest = newestBefore(lane);
        SampleLog.Put put = series.put(o);
        if (put == SampleLog.Put.DUPLICATE) {
            turn.state().duplicates++;
            return;
        }
        lane.touch();
        for (int i = 0; i < newest.length; i++) {
            Judging.judgeFrom(turn, lane.judges[i], o.at(), newest[i]);
        }
        if (lane.shared) {
            Contributing.note(turn.state(), lane, o.at(), turn.out());
        }
        lane.drop(turn.clock(), correctWithin);
    }

    /** An event that a camera reports again keeps its first time, whatever the order in which the reports come. */
    private static boolean isRepeatedEvent(Series series, Observation o) {
        if (o.event() == null || !series.isEvent()) {
            return false;
        }
        return series.extras().entrySet().stream()
                .anyMatch(known -> o.event().equals(known.getValue().event()) && known.getKey() <= o.at());
    }

    static long[] newestBefore(Lane lane) {
        long[] newest = new long[lane.judges.length];
        Arrays.setAll(newest, i -> Judging.newest(lane.judges[i]));
        return newest;
    }

    /** Fires deadlines up to and including that instant, each at its own time. */
    void fire(State state, long limit, AlertSink out) {
        if (state.isDue(limit)) {
            fireDue(state, limit, out);
        }
        state.fired = Math.max(state.fired, limit);
    }

    private void fireDue(State state, long limit, AlertSink out) {
        if (state.owedAt <= limit && !state.owed.isEmpty()) {
            Contributing.say(state, limit, out);
        }
        Telling.settle(state, rules, out);
        for (Judge judge = state.queue.poll(limit); judge != null; judge = state.queue.poll(limit)) {
            judge.catchUp(correctWithin);
            long known = judge.wake();
            Judging.refresh(judge, Long.MAX_VALUE);
            long time = judge.wake();
            if (time > limit || time > known) {
                // another judge may come before: the order of deadlines must not depend on how far the clock went at
                // once
                state.queue.schedule(judge);
                continue;
            }
            state.fired = Math.max(state.fired, time);
            state.clock = Math.max(state.clock, time);
            Turn turn = new Turn(state, rules, out, state.clock, 0);
            if (judge.due <= time) {
                judge.disturb();
                Judging.stepAndPublish(turn, judge, judge.due);
            }
            Escalating.escalate(turn, judge, time);
            state.queue.schedule(judge);
            Telling.settle(state, rules, out);
        }
    }

    public void advance(State state, Premise premise, long clock, AlertSink out) {
        Registering.bind(state, rules, premise, clock, out);
        fire(state, clock, out);
        state.clock = Math.max(state.clock, clock);
    }

    public long nextDeadline(State state) {
        return Math.min(state.queue.next(), state.owedAt);
    }

    void bind(State state, Premise premise, long clock, AlertSink out) {
        Registering.bind(state, rules, premise, clock, out);
    }

    public void change(State state, @Nullable Premise before, Premise after, long clock, AlertSink out) {
        if (before != null && state.registry.isEmpty()) {
            state.registry.add(State.Revision.of(State.NEVER, before));
        }
        if (state.boundTo == null && !state.registry.isEmpty()) {
            // it was restored: nothing could be fired yet
            Registering.resume(state, rules, out);
        }
        fire(state, clock - 1, out);
        state.clock = Math.max(state.clock, clock);
        // of what was known before, some may hold from now on only
        Registering.bindAnew(state, rules, after, state.clock, out);
        Telling.settle(state, rules, out);
    }

    /** As the registry has it or soon will; null before anything was heard of it. */
    public @Nullable Premise premise(State state) {
        return state.registry.isEmpty() ? null : state.current();
    }

    public int revision(State state, String alert) {
        for (Judge judge : state.judges.values()) {
            Case one = Publishing.find(judge, alert);
            if (one != null) {
                return one.last.revision();
            }
        }
        return 0;
    }

    public Set<OpenAlert> open(State state) {
        Set<OpenAlert> open = new LinkedHashSet<>();
        for (Judge judge : state.judges.values()) {
            for (Case one : judge.cases) {
                if (one.isOpen()) {
                    open.add(new OpenAlert(one.last.id(), one.last.revision(), one.last.rule()));
                }
            }
        }
        return open;
    }
}
