package dev.vigil.rules.judge;

import dev.vigil.domain.alert.Severity;
import dev.vigil.rules.Judgement;
import dev.vigil.rules.code.Figure;
import dev.vigil.rules.code.Program;
import dev.vigil.rules.code.TruthCode;
import java.util.Arrays;
import java.util.List;

/**
 * Judges at one instant. The instants of a judge are the samples of its series, its own deadlines, the edges of its
 * hours and the changes of its rule; between them nothing changes.
 *
 * <pre>
 * IDLE ──when──▶ PENDING ──held for──▶ OPEN ──clear held for clear_for──▶ IDLE
 *   ▲               │ no longer, or unknown
 *   └───────────────┘
 * </pre>
 */
final class Stepping {
    private Stepping() {}

    /** Adds the moments of that instant, if it changes anything. Instants come in order. */
    static void step(Judge judge, long time) {
        judge.stood = time;
        int index = judge.segmentIndex(time);
        Segment segment = judge.segments[index];
        Moment moment = judge.now();
        if (segment.from() == time && index > 0) {
            moment = enter(judge, judge.segments[index - 1], segment, moment, time);
        }
        boolean reset = judge.resets.contains(time);
        if (reset && moment.phase() != Phase.IDLE) {
            moment = end(judge, moment, time, Ending.BY_HAND);
        }
        Frame frame = segment.frame();
        if (frame == null || (reset && !frame.hasSampleAt(time))) {
            return;
        }
        frame.seek(time);
        long[] marks = frame.mark(time, moment.marks());
        Moment marked = Arrays.equals(marks, moment.marks()) ? moment : moment.marked(time, marks);
        Moment next = new Instant(frame, time).judge(marked);
        if (!next.equals(judge.now())) {
            judge.moments.add(next);
        }
    }

    /** Whether judging that instant once more, all nodes being there, would change nothing. */
    static boolean again(Judge judge, Frame frame, long time) {
        Moment now = judge.now();
        return Arrays.equals(frame.mark(time, now.marks()), now.marks())
                && new Instant(frame, time).judge(now).equals(now);
    }

    private static Moment enter(Judge judge, Segment before, Segment after, Moment moment, long time) {
        boolean sameShape = before.frame() != null
                && after.frame() != null
                && before.frame()
                        .program()
                        .shape()
                        .equals(after.frame().program().shape());
        if (sameShape) {
            return moment;
        }
        Moment ended = moment;
        if (moment.phase() != Phase.IDLE) {
            ended = end(judge, moment, time, after.frame() == null ? Ending.RULE_REMOVED : Ending.RULE_CHANGED);
        }
        return ended.marks().length == 0 ? ended : ended.marked(time, Moment.NO_MARKS);
    }

    private static Moment end(Judge judge, Moment moment, long time, Ending why) {
        Moment ended = moment.isOpen() ? moment.ended(time, why) : Moment.idle(time, moment.marks());
        judge.moments.add(ended);
        return ended;
    }

    /** One rule at one instant, its nodes already there. */
    private record Instant(Frame frame, long time) {
        Moment judge(Moment moment) {
            boolean active = frame.schedule().activeAt(time);
            Program program = frame.program();
            int when = active ? program.when().of(frame.nodes()) : TruthCode.NO;
            return switch (moment.phase()) {
                case IDLE -> when == TruthCode.YES ? begin(moment) : moment;
                case PENDING -> pending(moment, when);
                case OPEN -> active ? open(moment, when) : moment.ended(time, Ending.HOURS_OVER);
            };
        }

        private Moment begin(Moment moment) {
            int figure = showing(-1);
            Moment pending = moment.pending(time, figure, value(figure));
            return judgement().hold() == 0 ? opening(pending) : pending;
        }

        private Moment pending(Moment moment, int when) {
            if (when != TruthCode.YES) {
                return Moment.idle(time, moment.marks());
            }
            Moment peaked = peak(moment);
            return time >= moment.began() + judgement().hold() ? opening(peaked) : peaked;
        }

        private Moment opening(Moment pending) {
            int figure = showing(pending.figure());
            double value = value(figure);
            double peak = figure == pending.figure() ? pending.peak() : value;
            double limit =
                    figure < 0 ? Double.NaN : figures().get(figure).limit().of(frame.nodes());
            Moment opened = climb(pending.opened(time, new Moment.Shown(figure, value, limit, peak)));
            return frame.program().pulse() ? opened.holding(time, false, 1).clearing(time, time) : opened;
        }

        private Moment open(Moment moment, int when) {
            Moment next = occur(moment, when);
            if (when != TruthCode.YES) {
                next = clear(next);
                if (next.ending() != null) {
                    return next;
                }
            } else if (next.clearSince() != Moment.NEVER && !frame.program().pulse()) {
                next = next.clearing(time, Moment.NEVER);
            }
            return climb(peak(next));
        }

        private Moment occur(Moment moment, int when) {
            boolean pulse = frame.program().pulse();
            if (when == TruthCode.YES && pulse) {
                return moment.holding(time, false, moment.occurrences() + 1).clearing(time, time);
            }
            if (when == TruthCode.YES && !moment.holding()) {
                return moment.holding(time, true, moment.occurrences() + 1);
            }
            return when == TruthCode.NO && moment.holding()
                    ? moment.holding(time, false, moment.occurrences())
                    : moment;
        }

        /** Absence of data is never recovery: only a sample starts it and, where levels are judged, completes it. */
        private Moment clear(Moment moment) {
            if (frame.program().clear().of(frame.nodes()) != TruthCode.YES) {
                return moment.clearSince() == Moment.NEVER ? moment : moment.clearing(time, Moment.NEVER);
            }
            boolean counts = frame.onlyEvents() || frame.hasSampleAt(time);
            long since = moment.clearSince() != Moment.NEVER ? moment.clearSince() : counts ? time : Moment.NEVER;
            if (counts && since != Moment.NEVER && time >= since + judgement().clearFor()) {
                return moment.ended(time, Ending.CLEARED);
            }
            return since == moment.clearSince() ? moment : moment.clearing(time, since);
        }

        private Moment climb(Moment moment) {
            int steps = moment.steps();
            Severity severity = judgement().severity();
            Program program = frame.program();
            for (int i = 0; i < program.steps(); i++) {
                boolean taken = ((steps >> i) & 1) != 0;
                TruthCode change = taken ? program.leave(i) : program.climb(i);
                if (change.of(frame.nodes()) == TruthCode.YES) {
                    steps ^= 1 << i;
                }
                if (((steps >> i) & 1) != 0) {
                    severity = severity.orHigher(judgement().ladder().get(i).severity());
                }
            }
            return steps == moment.steps() && severity == moment.severity()
                    ? moment
                    : moment.climbed(time, steps, severity);
        }

        private Moment peak(Moment moment) {
            if (moment.figure() < 0 || moment.figure() >= figures().size()) {
                return moment;
            }
            double value = value(moment.figure());
            return figures().get(moment.figure()).worse(value, moment.peak()) ? moment.peaked(time, value) : moment;
        }

        /** The comparison to show: the one shown so far while it holds, else the first that holds. */
        private int showing(int before) {
            if (before >= 0 && figures().get(before).truth().of(frame.nodes()) == TruthCode.YES) {
                return before;
            }
            for (int i = 0; i < figures().size(); i++) {
                if (figures().get(i).truth().of(frame.nodes()) == TruthCode.YES) {
                    return i;
                }
            }
            return figures().isEmpty() ? -1 : 0;
        }

        private double value(int figure) {
            return figure < 0 ? Double.NaN : figures().get(figure).value().of(frame.nodes());
        }

        private List<Figure> figures() {
            return frame.program().figures();
        }

        private Judgement judgement() {
            return frame.program().rule().judgement();
        }
    }
}
