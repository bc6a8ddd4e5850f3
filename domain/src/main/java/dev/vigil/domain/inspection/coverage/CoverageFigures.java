package dev.vigil.domain.inspection.coverage;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Item-hours by how well they were supervised. */
public record CoverageFigures(long supervised, long partly, long blind) {
    public static CoverageFigures of(Collection<ItemHour> hours) {
        CoverageFigures sum = new CoverageFigures(0, 0, 0);
        for (ItemHour hour : hours) {
            sum = sum.plus(hour.supervision());
        }
        return sum;
    }

    /** By premise, by item, or by whatever else a cell tells. In the order of names. */
    public static Map<String, CoverageFigures> by(Function<ItemHour, String> name, Collection<ItemHour> hours) {
        Map<String, CoverageFigures> figures = new TreeMap<>();
        for (ItemHour hour : hours) {
            figures.merge(
                    name.apply(hour), new CoverageFigures(0, 0, 0).plus(hour.supervision()), CoverageFigures::plus);
        }
        return figures;
    }

    public CoverageFigures plus(CoverageFigures other) {
        return new CoverageFigures(supervised + other.supervised, partly + other.partly, blind + other.blind);
    }

    private CoverageFigures plus(Supervision one) {
        return switch (one) {
            case SUPERVISED -> new CoverageFigures(supervised + 1, partly, blind);
            case PARTLY -> new CoverageFigures(supervised, partly + 1, blind);
            case BLIND -> new CoverageFigures(supervised, partly, blind + 1);
        };
    }

    public long hours() {
        return supervised + partly + blind;
    }

    /** The share that was fully supervised, 0 to 1; partly does not count. NaN when there is nothing to supervise. */
    public double share() {
        return hours() == 0 ? Double.NaN : (double) supervised / hours();
    }
}
