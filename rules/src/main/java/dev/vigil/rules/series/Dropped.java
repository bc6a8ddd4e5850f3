package dev.vigil.rules.series;

import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.anomaly.Detector;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is remembered of the samples that a log has dropped: the newest of each quality, as a level holds until the next
 * sample, and what detectors of the unusual have learned from the normal ones.
 */
public final class Dropped {
    /** Shared by all that have none, so that most series have no map of their own to look into. */
    private static final Map<Long, Detector> NONE = Map.of();

    private int seen;
    /** For each quality up to the last that was seen the time and the bits of the value. */
    private long[] newest = {};
    /** By their season, ms; nearly always none. */
    private Map<Long, Detector> detectors = NONE;

    @SuppressWarnings("ReferenceEquality") // the shared map is one thing
    void remember(int quality, long time, double reading) {
        if (newest.length <= 2 * quality) {
            newest = Arrays.copyOf(newest, 2 * quality + 2);
        }
        seen |= 1 << quality;
        newest[2 * quality] = time;
        newest[2 * quality + 1] = Double.doubleToRawLongBits(reading);
        if (detectors != NONE && quality == Quality.NORMAL.code()) {
            detectors.values().forEach(detector -> detector.score(time, reading));
        }
    }

    /** The detector of that season; from the first call on it learns from every sample that is dropped. */
    public Detector watch(long season) {
        Detector known = detectors.get(season);
        return known != null ? known : learned(season, new Detector(season));
    }

    /** Puts a detector that has learned elsewhere in the place of that of its season. */
    public Detector learned(long season, Detector detector) {
        if (detectors.isEmpty()) {
            detectors = new TreeMap<>();
        }
        detectors.put(season, detector);
        return detector;
    }

    /** All detectors by their season. */
    public Map<Long, Detector> detectors() {
        return detectors;
    }

    /** Event time of the newest among the qualities of the mask; {@link Long#MIN_VALUE} for none. */
    public long newest(int mask) {
        int quality = newestQuality(mask);
        return quality < 0 ? Long.MIN_VALUE : at(quality);
    }

    public double value(int mask) {
        int quality = newestQuality(mask);
        return quality < 0 ? Double.NaN : reading(quality);
    }

    /** Code of the quality of the newest; -1 for none. */
    public int newestQuality(int mask) {
        int best = -1;
        for (int left = seen & mask; left != 0; left &= left - 1) {
            int quality = Integer.numberOfTrailingZeros(left);
            if (best < 0 || at(quality) > at(best)) {
                best = quality;
            }
        }
        return best;
    }

    public int qualities() {
        return seen;
    }

    public long at(int quality) {
        return newest[2 * quality];
    }

    public double reading(int quality) {
        return Double.longBitsToDouble(newest[2 * quality + 1]);
    }

    /** Before the detectors are restored. */
    public void restore(int quality, long time, double reading) {
        remember(quality, time, reading);
    }
}
