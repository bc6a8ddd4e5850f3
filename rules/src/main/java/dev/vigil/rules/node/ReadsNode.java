package dev.vigil.rules.node;

import dev.vigil.rules.series.Series;
import java.util.List;

/** Whether the newest text of a series is one of some texts; of several series, whether any is. */
public final class ReadsNode extends GaugeNode {
    private final LatestNode[] latest;
    private final Series[] series;
    private final List<String> texts;

    public ReadsNode(Series[] series, int mask, List<String> texts) {
        this.series = series;
        this.texts = texts;
        latest = new LatestNode[series.length];
        for (int i = 0; i < series.length; i++) {
            latest[i] = new LatestNode(new Series[] {series[i]}, mask);
        }
    }

    @Override
    public void seek(long time) {
        for (LatestNode one : latest) {
            one.seek(time);
        }
    }

    @Override
    public double value() {
        double truth = Double.NaN;
        for (int i = 0; i < latest.length; i++) {
            double code = latest[i].value();
            if (Double.isNaN(code)) {
                continue;
            }
            if (texts.contains(series[i].texts().get((int) code))) {
                return 1;
            }
            truth = 0;
        }
        return truth;
    }

    @Override
    public long staleAt() {
        long earliest = Long.MAX_VALUE;
        for (LatestNode one : latest) {
            earliest = Math.min(earliest, one.staleAt());
        }
        return earliest;
    }
}
