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
    private final GaugeNode[] gauges;
    /** For each gauge the lane of its series and the row in its bands; for each lane the judge's number there. */
    private final Bands[] bands;

    private final int[] rows;
    private final int[] numbers;
    /** The gauge whose worst reading so far an alert shows; -1 for none. */
    private int peak = -1;
    /** Between these it says nothing new but a worse one. */
    private double peakLow;

    private double peakHigh;
    private boolean upwards;
    private long since = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;

    /** @param lanes how many series the judge looks at */
    Calm(GaugeNode[] gauges, int lanes) {
        this.gauges = gauges;
        bands = new Bands[gauges.length];
        rows = new int[gauges.length];
        numbers = new int[lanes];
    }

    void number(int lane, int number) {
        numbers[lane] = number;
    }

    void row(int gauge, Bands newBands, int row) {
        bands[gauge] = newBands;
        rows[gauge] = row;
    }

    boolean isEnded() {
        return until == Long.MIN_VALUE;
    }

    void end(Judge judge) {
        say(judge, Long.MAX_VALUE, Long.MIN_VALUE);
    }

    private void say(Judge judge, long newSince, long newUntil) {
        since = newSince;
        until = newUntil;
        for (int i = 0; i < numbers.length; i++) {
            judge.lanes[i].bands().calm(numbers[i], since, until);
            judge.lanes[i].disturb();
        }
    }

    /** In the bands of each of its series. */
    @SuppressWarnings("ReferenceEquality") // a node is one thing, it has no equals
    private void narrow(int gauge, double newLow, double newHigh) {
        for (int i = 0; i < gauges.length; i++) {
            if (gauges[i] == gauges[gauge]) {
                bands[i].narrow(rows[i], newLow, newHigh);
            }
        }
    }

    /** Begins, if it can, after the judge has judged the newest sample of its series, which is of that time. */
    void begin(Judge judge, long time) {
        end(judge);
        Segment segment = judge.segments[judge.segments.length - 1];
        Frame frame = segment.frame();
        if (time < segment.from() || frame == null || !frame.canBeCalm()) {
            return;
        }
        frame.seek(time);
        if (Stepping.again(judge, frame, time) && watch(judge.now(), frame)) {
            say(judge, time, end(judge, frame, time));
        }
    }

    /** Goes on for longer: later samples, none of them of interest, have moved the deadline. */
    void goOn(Judge judge, Frame frame, long stood) {
        long later = end(judge, frame, stood);
        if (later < until) {
            say(judge, since, later);
            return;
        }
        until = later;
        for (int i = 0; i < numbers.length; i++) {
            judge.lanes[i].bands().calm(numbers[i], since, until);
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
            bands[i].band(rows[i], Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        List<Watch> watches = frame.program().watches();
        if (watches == null) {
            return false;
        }
        for (int i = 0; i < watches.size(); i++) {
            Watch watch = watches.get(i);
            if (!watch.always() && !now.isOpen()) {
                continue;
            }
            if (watch.kind() == Watch.Kind.WAITED_FOR) {
                if (!watch.waits(nodes)) {
                    return false;
                }
                continue;
            }
            int gauge = gauge(nodes[watch.place()]);
            double value = gauge < 0 ? Double.NaN : gauges[gauge].value();
            if (Double.isNaN(value)) {
                return false;
            }
            narrow(gauge, watch.low(value, nodes), watch.high(value, nodes));
        }
        peak = -1;
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
        upwards = figure.relation().upwards();
        if (upwards || figure.relation().downwards()) {
            peak = gauge;
            peakLow = bands[gauge].low(rows[gauge]);
            peakHigh = bands[gauge].high(rows[gauge]);
            narrowToPeak(now.peak());
        }
        return true;
    }

    private void narrowToPeak(double value) {
        if (upwards) {
            narrow(peak, Double.NEGATIVE_INFINITY, value);
        } else {
            narrow(peak, value, Double.POSITIVE_INFINITY);
        }
    }

    /** Whether the reading of the only series that is looked at does nothing but make the worst so far worse. */
    boolean isOnlyWorse(long at) {
        return peak >= 0 && numbers.length == 1 && bands[peak].isOnly(numbers[0], rows[peak], at, peakLow, peakHigh);
    }

    /** Takes that reading for the worst, and stays calm. */
    double worsen() {
        double worst = bands[peak].now(rows[peak]);
        bands[peak].band(rows[peak], peakLow, peakHigh);
        narrowToPeak(worst);
        return worst;
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
