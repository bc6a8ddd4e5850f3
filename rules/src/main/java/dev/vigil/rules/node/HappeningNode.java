package dev.vigil.rules.node;

import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;

/** Whether an event of an allowed quality happens at this very instant. */
public final class HappeningNode extends Node {
    private final Series[] series;
    private final int mask;
    private boolean happens;

    public HappeningNode(Series[] series, int mask) {
        this.series = series;
        this.mask = mask;
    }

    @Override
    public void seek(long time) {
        happens = false;
        for (Series one : series) {
            SampleLog log = one.log();
            int index = log.after(time) - 1;
            if (index >= log.first() && log.at(index) == time && ((mask >> log.qualityCode(index)) & 1) != 0) {
                happens = true;
            }
        }
    }

    @Override
    public double value() {
        return happens ? 1 : 0;
    }
}
