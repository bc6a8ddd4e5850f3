package dev.vigil.rules.judge;

import dev.vigil.rules.node.LatestNode;
import dev.vigil.rules.node.Node;
import dev.vigil.rules.series.Series;

/** A figure of one series that conditions compare: its newest reading, or a statistic of a window of it. */
final class Gauge {
    static final Gauge[] NONE = {};

    final Node node;
    final Series series;
    /** What it says now, when that was last looked at. */
    double now = Double.NaN;
    /** As long as it stays within, none of the judges that look at it has anything new to say. */
    double low;

    double high;

    Gauge(Node node, Series series) {
        this.node = node;
        this.series = series;
    }

    boolean isLatest() {
        return node instanceof LatestNode;
    }

    /** Looks at what a newly appended reading makes of it; whether it stays within. */
    boolean stays(long time, double reading) {
        if (isLatest()) {
            now = reading;
        } else {
            node.seek(time);
            now = node.value();
        }
        return now >= low && now <= high;
    }

    void open() {
        low = Double.NEGATIVE_INFINITY;
        high = Double.POSITIVE_INFINITY;
    }

    void narrow(double newLow, double newHigh) {
        low = Math.max(low, newLow);
        high = Math.min(high, newHigh);
    }
}
