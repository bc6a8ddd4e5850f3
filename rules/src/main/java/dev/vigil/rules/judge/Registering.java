package dev.vigil.rules.judge;

import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.AlertSink;
import dev.vigil.rules.series.Series;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes changes of the registry and of the rule books into the state, each from the time from which it holds. */
final class Registering {
    private static final long NEVER = Long.MAX_VALUE;

    private Registering() {}

    /** Makes sure that the state is bound to these rules and this premise. */
    static void bind(State state, Rulebase rules, Premise premise, long clock, AlertSink out) {
        if (!state.isBoundTo(rules, premise)) {
            bindAnew(state, rules, premise, clock, out);
        }
    }

    static void bindAnew(State state, Rulebase rules, Premise premise, long clock, AlertSink out) {
        boolean known = !state.registry.isEmpty();
        if (state.born == State.NEVER) {
            state.born = clock;
            state.clock = Math.max(state.clock, clock);
        }
        if (!known) {
            state.registry.add(State.Revision.of(State.NEVER, premise));
        } else if (!state.current().equals(premise)) {
            revise(state, premise);
        } else {
            int last = state.registry.size() - 1;
            state.registry.set(
                    last,
                    new State.Revision(
                            state.registry.get(last).from(),
                            premise,
                            state.registry.get(last).signature()));
        }
        state.boundPremise = premise;
        rebind(state, rules, out);
    }

    private static void revise(State state, Premise premise) {
        long from = premise.effectiveFrom() > 0 ? premise.effectiveFrom() : state.clock;
        List<State.Revision> later = later(state, premise, from);
        state.registry.removeIf(revision -> revision.from() >= from || later.contains(revision));
        state.registry.add(State.Revision.of(state.registry.isEmpty() ? State.NEVER : from, premise));
        later.forEach(revision ->
                state.registry.add(State.Revision.of(revision.premise().effectiveFrom(), revision.premise())));
    }

    /** Revisions that follow this one and were read before it: each still holds from its own time. */
    private static List<State.Revision> later(State state, Premise premise, long from) {
        return state.registry.stream()
                .filter(revision -> premise.effectiveFrom() > 0
                        && revision.premise().revision() > premise.revision()
                        && revision.premise().effectiveFrom() > from)
                .toList();
    }

    static void rebind(State state, Rulebase rules, AlertSink out) {
        state.catchUp();
        state.boundTo = rules;
        Turn turn = new Turn(state, rules, out, state.clock, 0);
        forgetOldRevisions(state, rules);
        Map<JudgeKey, List<Segment>> wanted = Binding.of(state, rules);
        for (Judge judge : List.copyOf(state.judges.values())) {
            List<Segment> segments = wanted.get(judge.key);
            if (rules.refuses(judge.key.rule())) {
                Sealing.seal(turn, judge, segments == null ? NEVER : begin(segments));
            }
            if (segments == null) {
                retire(turn, judge);
            }
        }
        wanted.forEach((key, segments) ->
                change(turn, state.judges.computeIfAbsent(key, Judge::new), segments.toArray(new Segment[0])));
        attach(state);
    }

    /** After a restart: those that go on can be fired. What ends with the restart ends at the clock, with the next bind. */
    static void resume(State state, Rulebase rules, AlertSink out) {
        state.boundTo = rules;
        Turn turn = new Turn(state, rules, out, state.clock, 0);
        Binding.of(state, rules).forEach((key, segments) -> {
            Judge judge = state.judges.get(key);
            if (judge != null && !rules.refuses(key.rule())) {
                change(turn, judge, segments.toArray(new Segment[0]));
            }
        });
        attach(state);
    }

    private static long begin(List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.frame() != null)
                .mapToLong(Segment::from)
                .findFirst()
                .orElse(NEVER);
    }

    private static void forgetOldRevisions(State state, Rulebase rules) {
        long horizon = state.clock - rules.options().correctWithin();
        while (state.registry.size() > 1 && state.registry.get(1).from() < horizon) {
            state.registry.remove(0);
        }
    }

    /** A judge whose rule is gone without a trace in the books: what is open is closed at the clock. */
    private static void retire(Turn turn, Judge judge) {
        judge.forgetBefore(turn.clock() - turn.rules().options().correctWithin());
        if (judge.cases.isEmpty() && judge.moments.isEmpty()) {
            turn.state().judges.remove(judge.key);
            judge.due = Long.MAX_VALUE;
            return;
        }
        if (judge.segments.length == 0 || judge.segments[judge.segments.length - 1].frame() == null) {
            // after a restart there is nothing left to say it with
            Sealing.seal(turn, judge, NEVER);
            return;
        }
        List<Segment> ended = new ArrayList<>(List.of(judge.segments));
        ended.add(Segment.nothing(turn.clock()));
        change(turn, judge, ended.toArray(new Segment[0]));
    }

    private static void change(Turn turn, Judge judge, Segment[] segments) {
        Segment[] before = judge.segments;
        judge.segments = segments;
        long reached = Math.max(Math.max(Judging.newest(judge), judge.lastMoment()), turn.state().fired);
        long differs = firstDifference(before.length == 0 ? unborn(segments) : before, segments);
        if (differs <= reached) {
            long horizon = turn.clock() - turn.rules().options().correctWithin();
            Judging.goBack(turn, judge, Math.max(differs, horizon), reached);
        } else {
            long judged = reached == Long.MIN_VALUE ? turn.clock() - 1 : Judging.lastInstant(judge, reached + 1);
            Judging.resumeBefore(judge, Math.max(judged, turn.state().fired) + 1);
        }
        turn.state().queue.schedule(judge);
    }

    private static long firstDifference(Segment[] before, Segment[] after) {
        for (int i = 0; i < Math.max(before.length, after.length); i++) {
            if (i >= before.length) {
                return after[i].from();
            }
            if (i >= after.length) {
                return before[i].from();
            }
            if (before[i].from() != after[i].from() || before[i].signature() != after[i].signature()) {
                return Math.min(before[i].from(), after[i].from());
            }
        }
        return Long.MAX_VALUE;
    }

    /** What a judge that was not there before has in place of segments: what always held is no change. */
    private static Segment[] unborn(Segment[] segments) {
        return segments[0].frame() == null ? new Segment[] {Segment.nothing(Long.MIN_VALUE)} : segments;
    }

    /** Tells each lane who looks at it, and how far back. */
    private static void attach(State state) {
        state.lanes.values().forEach(lanes -> lanes.values().forEach(lane -> {
            lane.detach();
        }));
        for (Judge judge : state.judges.values()) {
            Set<Series> looked = new LinkedHashSet<>();
            long keep = 0;
            for (Segment segment : judge.segments) {
                if (segment.frame() != null) {
                    looked.addAll(List.of(segment.frame().series()));
                    keep = Math.max(
                            keep,
                            EvidenceOf.longestSpan(segment.frame())
                                    + segment.frame()
                                            .program()
                                            .rule()
                                            .judgement()
                                            .hold());
                }
            }
            Segment newest = judge.segments.length == 0
                    ? Segment.nothing(Long.MIN_VALUE)
                    : judge.segments[judge.segments.length - 1];
            Gauges gauges =
                    newest.frame() == null ? Gauges.NONE : newest.frame().gauges();
            judge.calm = new Calm(gauges.nodes(), looked.size());
            judge.lanes = new Lane[looked.size()];
            int place = 0;
            for (Series series : looked) {
                Lane lane = state.lane(series.device(), series.metric().id());
                lane.keep = Math.max(lane.keep, keep);
                judge.calm.number(place, lane.attach(judge));
                watch(judge.calm, lane, gauges);
                judge.lanes[place++] = lane;
            }
        }
        state.lanes.values().forEach(lanes -> lanes.values().forEach(Lane::attached));
    }

    @SuppressWarnings("ReferenceEquality") // a series is one thing, it has no equals
    private static void watch(Calm calm, Lane lane, Gauges gauges) {
        for (int i = 0; i < gauges.nodes().length; i++) {
            if (gauges.series()[i] == lane.series) {
                calm.row(i, lane.bands(), lane.watch(gauges.nodes()[i]));
                lane.alone &= gauges.isOfOne(i);
            }
        }
    }
}
