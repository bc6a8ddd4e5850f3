package dev.vigil.rules.series;

import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.anomaly.Detector;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is remembered of the samples that a log has dropped: the newest of each quality, as a level holds until the next
 * sample, and what detectors of the unusual have learned from the normal ones.
 */
public final class Dropped {
    private static final int QUALITIES = 16;

    private int seen;
    private long[] at = {};
    private double[] value = {};
    /** By their season, ms; nearly always none. */
    private final Map<Long, Detector> detectors = new TreeMap<>();

    void remember(int quality, long time, double reading) {
        if (at.length == 0) {
            at = new long[QUALITIES];
            value = new double[QUALITIES];
        }
        seen |= 1 << quality;
        at[quality] = time;
        value[quality] = reading;
        if (!detectors.isEmpty() && quality == Quality.NORMAL.code()) {
            detectors.values().forEach(detector -> detector.score(time, reading));
        }
    }

    /** The detector of that season; from the first call on it learns from every sample that is dropped. */
    public Detector watch(long season) {
        return detectors.computeIfAbsent(season, Detector::new);
    }

    /** All detectors by their season. */
    public Map<Long, Detector> detectors() {
        return detectors;
    }

    /** Event time of the newest among the qualities of the mask; {@link Long#MIN_VALUE} for none. */
    public long newest(int mask) {
        int quality = newestQuality(mask);
        return quality < 0 ? Long.MIN_VALUE : at[quality];
    }

    public double value(int mask) {
        int quality = newestQuality(mask);
        return quality < 0 ? Double.NaN : value[quality];
    }

    /** Code of the quality of the newest; -1 for none. */
    public int newestQuality(int mask) {
        int best = -1;
        for (int left = seen & mask; left != 0; left &= left - 1) {
            int quality = Integer.numberOfTrailingZeros(left);
            if (best < 0 || at[quality] > at[best]) {
                best = quality;
            }
        }
        return best;
    }

    public int qualities() {
        return seen;
    }

    public long at(int quality) {
        return at[quality];
    }

    public double reading(int quality) {
        return value[quality];
    }

    /** Before the detectors are restored. */
    public void restore(int quality, long time, double reading) {
        remember(quality, time, reading);
    }
}
