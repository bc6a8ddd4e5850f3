package dev.vigil.rules.judge;

import dev.vigil.rules.node.GaugeNode;
import dev.vigil.rules.node.Leeway;
import java.util.Arrays;

/**
 * How content the judges of a lane are, in a few rows of numbers, so that a reading wakes those whom it concerns and
 * nothing of the others is touched.
 */
final class Bands {
    /** A figure that has no leeway will not have any at once. */
    private static final int PAUSE = 3;

    private GaugeNode[] gauges = {};
    private int judges;
    private int rows;
    /** For each judge its first row; one more at the end. */
    private int[] firstRow = {0};
    /** For each row the gauge that the judge looks at. */
    private int[] gaugeOf = {};
    /** For each row the least and the greatest with which the judge is content. */
    private double[] band = {};
    /** For each judge the instants between which it is calm. */
    private long[] calm = {};

    private long since = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;
    /** For each gauge the band of all. */
    private double[] common = {};
    /** For each gauge the least and the greatest safe reading. */
    private double[] safe = {};
    /** For each gauge after how many readings to ask whether safe ones leave it where it is; 0 when they do. */
    private int[] unsettled = {};
    /** What the gauges say at the reading that is looked at; meaningless where {@link #within}. */
    private double[] now = {};

    private boolean[] within = {};
    /** For each gauge how often not to ask for its leeway, after it had none. */
    private int[] asked = {};

    /** Adds a judge, whose rows follow. */
    int addJudge() {
        if (judges + 2 > firstRow.length) {
            firstRow = Arrays.copyOf(firstRow, 2 * judges + 2);
            calm = Arrays.copyOf(calm, 4 * judges + 2);
        }
        firstRow[judges + 1] = rows;
        calm[2 * judges] = Long.MAX_VALUE;
        calm[2 * judges + 1] = Long.MIN_VALUE;
        return judges++;
    }

    /** Adds a row for the judge that was added last. */
    int addRow(GaugeNode gauge) {
        if (rows == gaugeOf.length) {
            gaugeOf = Arrays.copyOf(gaugeOf, 2 * rows + 1);
            band = Arrays.copyOf(band, 4 * rows + 2);
        }
        gaugeOf[rows] = place(gauge);
        band(rows, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        firstRow[judges] = ++rows;
        return rows - 1;
    }

    @SuppressWarnings("ReferenceEquality") // a node is one thing, it has no equals
    private int place(GaugeNode gauge) {
        for (int i = 0; i < gauges.length; i++) {
            if (gauges[i] == gauge) {
                return i;
            }
        }
        gauges = Arrays.copyOf(gauges, gauges.length + 1);
        gauges[gauges.length - 1] = gauge;
        return gauges.length - 1;
    }

    /** All judges have been added. */
    void complete() {
        firstRow = Arrays.copyOf(firstRow, judges + 1);
        calm = Arrays.copyOf(calm, 2 * judges);
        gaugeOf = Arrays.copyOf(gaugeOf, rows);
        band = Arrays.copyOf(band, 2 * rows);
        int count = gauges.length;
        common = new double[2 * count];
        safe = new double[2 * count];
        unsettled = new int[count];
        now = new double[count];
        within = new boolean[count];
        asked = new int[count];
        for (int i = 0; i < count; i++) {
            safe[2 * i] = Double.NEGATIVE_INFINITY;
            safe[2 * i + 1] = Double.POSITIVE_INFINITY;
        }
    }

    void band(int row, double low, double high) {
        band[2 * row] = low;
        band[2 * row + 1] = high;
    }

    void narrow(int row, double low, double high) {
        band(row, Math.max(band[2 * row], low), Math.min(band[2 * row + 1], high));
    }

    void calm(int judge, long newSince, long newUntil) {
        calm[2 * judge] = newSince;
        calm[2 * judge + 1] = newUntil;
    }

    /** The judges have to be looked at with the next reading. */
    void disturb() {
        until = Long.MIN_VALUE;
    }

    /** A sample was put among those of the series: it may not be safe. */
    void touch() {
        Arrays.fill(unsettled, 1);
    }

    /** Looks at the gauges after a reading was appended: whether any judge may have something to say. */
    boolean concerns(long at, double reading) {
        boolean concerns = !(at < until && at > since);
        boolean settled = until != Long.MIN_VALUE;
        for (int i = 0; i < gauges.length; i++) {
            boolean isSafe = reading >= safe[2 * i] && reading <= safe[2 * i + 1];
            unsettled[i] = isSafe ? unsettled[i] : Math.max(1, unsettled[i]);
            within[i] = settled && isSafe && unsettled[i] == GaugeNode.SETTLED;
            if (!within[i]) {
                now[i] = gauges[i].measure(at);
                within[i] = settled && now[i] >= common[2 * i] && now[i] <= common[2 * i + 1];
                if (isSafe && within[i] && --unsettled[i] <= 0) {
                    unsettled[i] = gauges[i].unsettled(safe[2 * i], safe[2 * i + 1]);
                }
            }
            concerns |= !within[i];
        }
        return concerns;
    }

    /** Whether that judge was calm until a deadline that is here, if nothing has moved it. */
    boolean isOver(int judge, long at) {
        long end = calm[2 * judge + 1];
        return at >= end && end != Long.MIN_VALUE;
    }

    /** Whether the reading that is looked at concerns that judge. */
    boolean concerns(int judge, long at) {
        if (!(at < calm[2 * judge + 1] && at > calm[2 * judge])) {
            return true;
        }
        for (int row = firstRow[judge]; row < firstRow[judge + 1]; row++) {
            int gauge = gaugeOf[row];
            if (!within[gauge] && !(now[gauge] >= band[2 * row] && now[gauge] <= band[2 * row + 1])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the reading that is looked at concerns that judge by that row alone, and not beyond these values. */
    boolean isOnly(int judge, int only, long at, double low, double high) {
        if (!(at < calm[2 * judge + 1] && at > calm[2 * judge])) {
            return false;
        }
        for (int row = firstRow[judge]; row < firstRow[judge + 1]; row++) {
            int gauge = gaugeOf[row];
            double least = row == only ? low : band[2 * row];
            double greatest = row == only ? high : band[2 * row + 1];
            if (!within[gauge] && !(now[gauge] >= least && now[gauge] <= greatest)) {
                return false;
            }
        }
        return true;
    }

    /** What the gauge of that row says at the reading that is looked at. */
    double now(int row) {
        return now[gaugeOf[row]];
    }

    double low(int row) {
        return band[2 * row];
    }

    double high(int row) {
        return band[2 * row + 1];
    }

    /** Brings the judges' bands together, after some of them have judged what came up to that time. */
    void settle() {
        since = Long.MIN_VALUE;
        until = Long.MAX_VALUE;
        for (int judge = 0; judge < judges; judge++) {
            since = Math.max(since, calm[2 * judge]);
            until = Math.min(until, calm[2 * judge + 1]);
        }
        for (int i = 0; i < gauges.length; i++) {
            common[2 * i] = Double.NEGATIVE_INFINITY;
            common[2 * i + 1] = Double.POSITIVE_INFINITY;
        }
        for (int row = 0; row < rows; row++) {
            int gauge = gaugeOf[row];
            common[2 * gauge] = Math.max(common[2 * gauge], band[2 * row]);
            common[2 * gauge + 1] = Math.min(common[2 * gauge + 1], band[2 * row + 1]);
        }
        for (int i = 0; i < gauges.length; i++) {
            secure(i);
        }
    }

    /** What was safe may be safe no more. */
    private void secure(int gauge) {
        double low = gauges[gauge].safeLow(common[2 * gauge], common[2 * gauge + 1]);
        double high = gauges[gauge].safeHigh(common[2 * gauge], common[2 * gauge + 1]);
        if (low > safe[2 * gauge] || high < safe[2 * gauge + 1]) {
            unsettled[gauge] = 1;
        }
        safe[2 * gauge] = low;
        safe[2 * gauge + 1] = high;
    }

    /** Later readings are of no interest, as far as the {@link #allows leeway} goes. */
    long since() {
        return since;
    }

    /**
     * What later readings may be to be of no interest.
     *
     * @param at event time of the newest reading, at which all judges are content
     * @return whether there is such a leeway
     */
    boolean allows(long at, double reading, Leeway leeway) {
        leeway.open(until);
        for (int i = 0; i < gauges.length; i++) {
            if (unsettled[i] == GaugeNode.SETTLED) {
                leeway.between(safe[2 * i], safe[2 * i + 1]);
            } else if (asked[i] > 0) {
                asked[i]--;
                return false;
            }
        }
        for (int i = 0; i < gauges.length; i++) {
            if (unsettled[i] != GaugeNode.SETTLED) {
                gauges[i].seek(at);
                if (!gauges[i].narrow(reading, common[2 * i], common[2 * i + 1], leeway)) {
                    asked[i] = PAUSE;
                    return false;
                }
            }
        }
        return true;
    }
}
