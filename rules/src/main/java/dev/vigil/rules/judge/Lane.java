package dev.vigil.rules.judge;

import dev.vigil.rules.series.Series;

/** A series with the judges that look at it. */
final class Lane {
    static final Judge[] NOBODY = {};

    final Series series;
    Judge[] judges = NOBODY;
    /** How far back the judges look besides the correction horizon, ms. */
    long keep;

    Lane(Series series) {
        this.series = series;
    }
}
