package dev.vigil.rules.judge;

import dev.vigil.rules.code.Figure;
import dev.vigil.rules.code.Program;
import dev.vigil.rules.code.Watch;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.node.GaugeNode;
import dev.vigil.rules.node.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a judge need not be asked: until one of its gauges leaves its band, or an instant comes. Within these a
 * new sample at the end of a series would change neither a truth nor what is remembered, so judging it would say
 * what the last judgement said.
 */
final class Calm {
    private static final double[] NO_MORE = {};

    private final GaugeNode[] gauges;
    private long since = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;
    /** The band of the first gauge; most judges have but one. */
    private double low;

    private double high;
    /** The bands of the others, low and high in turn. */
    private final double[] more;

    Calm(GaugeNode[] gauges) {
        this.gauges = gauges;
        more = gauges.length < 2 ? NO_MORE : new double[2 * gauges.length - 2];
    }

    void end() {
        until = Long.MIN_VALUE;
    }

    long since() {
        return since;
    }

    long until() {
        return until;
    }

    /** Whether a sample of that time, that is the newest of its series, is of no interest. */
    boolean holds(long time) {
        if (time >= until || time <= since) {
            return false;
        }
        for (int i = 0; i < gauges.length; i++) {
            double now = gauges[i].now();
            if (!(now >= low(i) && now <= high(i))) {
                return false;
            }
        }
        return true;
    }

    private double low(int i) {
        return i == 0 ? low : more[2 * i - 2];
    }

    private double high(int i) {
        return i == 0 ? high : more[2 * i - 1];
    }

    private void band(int i, double newLow, double newHigh) {
        if (i == 0) {
            low = newLow;
            high = newHigh;
        } else {
            more[2 * i - 2] = newLow;
            more[2 * i - 1] = newHigh;
        }
    }

    private void narrow(int i, double newLow, double newHigh) {
        band(i, Math.max(low(i), newLow), Math.min(high(i), newHigh));
    }

    /** Narrows the bands of the gauges to its own. */
    void narrow() {
        for (int i = 0; i < gauges.length; i++) {
            gauges[i].narrow(low(i), high(i));
        }
    }

    /** Begins, if it can, after the judge has judged the newest sample of its series, which is of that time. */
    void begin(Judge judge, long time) {
        until = Long.MIN_VALUE;
        Segment segment = judge.segments[judge.segments.length - 1];
        Frame frame = segment.frame();
        if (time < segment.from() || frame == null || !frame.canBeCalm()) {
            return;
        }
        frame.seek(time);
        if (Stepping.again(judge, frame, time) && watch(judge.now(), frame)) {
            since = time;
            until = end(judge, frame, time);
        }
    }

    private static long end(Judge judge, Frame frame, long time) {
        Moment now = judge.now();
        long end = judge.due;
        if (now.clearSince() != Moment.NEVER) {
            end = Math.min(
                    end, now.clearSince() + frame.program().rule().judgement().clearFor());
        }
        return frame.series().length > 1 ? Math.min(end, frame.staleAfter(time)) : end;
    }

    private boolean watch(Moment now, Frame frame) {
        Node[] nodes = frame.nodes();
        for (int i = 0; i < gauges.length; i++) {
            gauges[i].now(gauges[i].value());
            band(i, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        List<Watch> watches = frame.program().watches();
        if (watches == null) {
            return false;
        }
        for (int i = 0; i < watches.size(); i++) {
            Watch watch = watches.get(i);
            if (watch.kind() == Watch.Kind.WAITED_FOR) {
                if (!watch.waits(nodes)) {
                    return false;
                }
                continue;
            }
            int gauge = gauge(nodes[watch.place()]);
            if (gauge < 0 || Double.isNaN(gauges[gauge].now())) {
                return false;
            }
            double value = gauges[gauge].now();
            narrow(gauge, watch.low(value, nodes), watch.high(value, nodes));
        }
        return now.phase() == Phase.IDLE || watchPeak(now, frame);
    }

    /** A reading that is worse than the worst so far has to be seen. */
    private boolean watchPeak(Moment now, Frame frame) {
        Program program = frame.program();
        if (now.figure() < 0 || now.figure() >= program.figures().size()) {
            return true;
        }
        Figure figure = program.figures().get(now.figure());
        int gauge = gauge(node(figure.measured(), frame));
        if (gauge < 0 || Double.isNaN(now.peak())) {
            return false;
        }
        if (figure.relation().upwards()) {
            narrow(gauge, Double.NEGATIVE_INFINITY, now.peak());
        } else if (figure.relation().downwards()) {
            narrow(gauge, now.peak(), Double.POSITIVE_INFINITY);
        }
        return true;
    }

    private static @Nullable Node node(Expression measured, Frame frame) {
        int place = frame.program().terms().indexOf(measured);
        return place < 0 ? null : frame.nodes()[place];
    }

    @SuppressWarnings("ReferenceEquality") // a node is one thing, it has no equals
    private int gauge(@Nullable Node node) {
        for (int i = 0; i < gauges.length; i++) {
            if (gauges[i] == node) {
                return i;
            }
        }
        return -1;
    }
}
