package dev.vigil.standalone.bench.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every row that is scored, with what a detection there would be worth; the highest scores first. */
public final class Marks {
    static final int OUTSIDE = -1;

    /** @param window its number, counted through all series; {@link #OUTSIDE} for none */
    record Mark(double score, double worth, int window) {}

    private final List<Mark> marks = new ArrayList<>();
    private int windows;
    private int scorable;

    /**
     * @param series what was judged
     * @param scores of each series a score for each row, from 0 to 1
     */
    public Marks(List<LabelledSeries> series, List<double[]> scores) {
        for (int i = 0; i < series.size(); i++) {
            add(series.get(i), scores.get(i));
        }
        marks.sort(Comparator.comparingDouble(Mark::score).reversed());
    }

    private void add(LabelledSeries series, double[] scores) {
        if (scores.length != series.rows()) {
            throw new IllegalArgumentException(
                    series.name() + " has " + series.rows() + " rows and " + scores.length + " scores");
        }
        int next = 0;
        for (int row = 0; row < series.rows(); row++) {
            while (next < series.windows().size()
                    && row > series.windows().get(next).last()) {
                next++;
            }
            boolean inside = next < series.windows().size()
                    && row >= series.windows().get(next).first();
            if (row >= series.probation()) {
                double score = Double.isNaN(scores[row]) ? Double.NEGATIVE_INFINITY : scores[row];
                marks.add(
                        inside
                                ? new Mark(score, Reward.within(series.windows().get(next), row), windows + next)
                                : new Mark(score, outside(series, next, row), OUTSIDE));
            }
        }
        for (Window window : series.windows()) {
            scorable += window.last() >= series.probation() ? 1 : 0;
        }
        windows += series.windows().size();
    }

    private static double outside(LabelledSeries series, int next, int row) {
        return next == 0 ? -1 : Reward.after(series.windows().get(next - 1), row);
    }

    List<Mark> marks() {
        return marks;
    }

    int windows() {
        return windows;
    }

    /** Windows that do not lie wholly in the probation. */
    int scorable() {
        return scorable;
    }
}
