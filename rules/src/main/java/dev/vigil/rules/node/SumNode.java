package dev.vigil.rules.node;

import dev.vigil.rules.expression.Statistic;
import dev.vigil.rules.series.ExactSum;
import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;
import org.jspecify.annotations.Nullable;

/** Mean, sum, count or standard deviation of a window, kept up to date sample by sample. */
public final class SumNode extends WindowNode {
    private static final double MARGIN = 1e-9;
    private static final int MOST_LEAVING = 32;

    private final Statistic statistic;
    private final ExactSum sum = new ExactSum();
    private final ExactSum newest = new ExactSum();
    private final @Nullable ExactSum squares;
    private int count;

    public SumNode(Series[] series, int mask, long span, Statistic statistic) {
        super(series, mask, span);
        this.statistic = statistic;
        squares = statistic == Statistic.STDDEV ? new ExactSum() : null;
    }

    @Override
    protected void enter(SampleLog log, int index) {
        double value = log.value(index);
        count++;
        sum.add(value);
        if (squares != null) {
            squares.add(value * value);
        }
    }

    @Override
    protected void leave(SampleLog log, int index) {
        double value = log.value(index);
        count--;
        sum.add(-value);
        if (squares != null) {
            squares.add(-value * value);
        }
    }

    /** A mean lies between its readings; the margin is for the last digits of the division. */
    @Override
    public double safeLow(double low, double high) {
        return statistic == Statistic.AVG ? low + margin(low) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double safeHigh(double low, double high) {
        return statistic == Statistic.AVG ? high - margin(high) : Double.NEGATIVE_INFINITY;
    }

    /** None where there is no bound: infinity less infinity is no number, and no reading would ever be safe. */
    private static double margin(double bound) {
        return Double.isInfinite(bound) ? 0 : MARGIN * Math.abs(bound);
    }

    /** Settled when the mean of the newest readings is safe, however many of them are left in the window. */
    @Override
    public int unsettled(double low, double high) {
        if (statistic != Statistic.AVG) {
            return SETTLED;
        }
        SampleLog log = series[0].log();
        newest.clear();
        int taken = 0;
        for (int index = high(0) - 1; index >= low(0); index--) {
            if (allows(log, index)) {
                newest.add(log.value(index));
                double mean = newest.value() / ++taken;
                if (!(mean >= low && mean <= high)) {
                    return askAgainAfter(taken);
                }
            }
        }
        return SETTLED;
    }

    /**
     * Whatever of the oldest readings leaves meanwhile, the mean of the others has room to its bounds, and new readings
     * may share it.
     */
    @Override
    public boolean narrow(double reading, double low, double high, Leeway leeway) {
        if (statistic != Statistic.AVG || series.length > 1 || count == 0) {
            return false;
        }
        SampleLog log = series[0].log();
        double total = sum.value();
        double size = Math.abs(total);
        int left = count;
        double below = room(total, size, left * low);
        double above = room(-total, size, -left * high);
        int index = low(0);
        int end = Math.min(index + MOST_LEAVING, high(0) - 1);
        for (; index < end && log.at(index) <= staysAfter(); index++) {
            if (allows(log, index)) {
                total -= log.value(index);
                size += Math.abs(log.value(index));
                left--;
                below = Math.min(below, room(total, size, left * low));
                above = Math.min(above, room(-total, size, -left * high));
            }
        }
        double outside = Math.max(0, Math.max(reading - high, low - reading));
        double room = reading > high ? above : below;
        int most = (int) Math.min(Leeway.MOST, outside > 0 ? room / (2 * outside) : Leeway.MOST);
        if (most < Leeway.LEAST || !(below >= 0 && above >= 0)) {
            return false;
        }
        int readings = leeway.readings(most);
        leeway.until(Math.min(staysUntil(), log.at(index) + span()));
        leeway.between(low - below / readings, high + above / readings);
        return true;
    }

    /**
     * By how much a sum is above the least it may be, less a margin for the last digits.
     *
     * @param size of the numbers that it was made of
     */
    private static double room(double total, double size, double least) {
        return Double.isInfinite(least) ? Double.POSITIVE_INFINITY : total - least - MARGIN * (size + Math.abs(least));
    }

    @Override
    protected void clear() {
        count = 0;
        sum.clear();
        if (squares != null) {
            squares.clear();
        }
    }

    @Override
    protected int samples() {
        return count;
    }

    @Override
    protected double empty() {
        return ofEvents() && (statistic == Statistic.COUNT || statistic == Statistic.SUM) ? 0 : Double.NaN;
    }

    @Override
    protected double statistic() {
        return switch (statistic) {
            case COUNT -> count;
            case SUM -> sum.value();
            case STDDEV -> squares == null ? Double.NaN : deviation(squares);
            default -> sum.value() / count;
        };
    }

    private double deviation(ExactSum ofSquares) {
        double mean = sum.value() / count;
        return Math.sqrt(Math.max(0, ofSquares.value() / count - mean * mean));
    }
}
