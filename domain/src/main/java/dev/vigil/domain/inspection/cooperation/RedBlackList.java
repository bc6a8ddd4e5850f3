package dev.vigil.domain.inspection.cooperation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the departments inspect, as the enterprises see it (红黑榜). Figures first, colours from fixed thresholds. */
public record RedBlackList(List<Line> lines) {
    public enum Colour {
        /** 红榜: an example */
        RED,
        NONE,
        /** 黑榜: to be looked into */
        BLACK
    }

    /**
     * @param checks checks in which the department took part
     * @param upheld complaints about them that proved right
     * @param stars mean of the ratings; NaN when there are none
     */
    public record Line(String department, int checks, int ratings, double stars, int upheld, Colour colour) {}

    /**
     * @param fewest so many ratings at least before there is a colour
     * @param good mean stars from which on a department is an example, if no complaint was upheld
     * @param poor mean stars below which it is looked into
     * @param complaints share of checks with an upheld complaint from which on it is looked into
     */
    public record Thresholds(int fewest, double good, double poor, double complaints) {
        public static Thresholds defaults() {
            return new Thresholds(5, 4.5, 3, 0.05);
        }
    }

    public RedBlackList {
        lines = List.copyOf(lines);
    }

    /**
     * @param checks department → checks in which it took part
     * @param upheld department → complaints that proved right
     */
    public static RedBlackList of(
            Map<String, Integer> checks,
            Collection<Rating> ratings,
            Map<String, Integer> upheld,
            Thresholds thresholds) {
        return new RedBlackList(new TreeMap<>(checks)
                .entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue(), ratings, upheld, thresholds))
                        .toList());
    }

    private static Line line(
            String department,
            int checks,
            Collection<Rating> ratings,
            Map<String, Integer> upheld,
            Thresholds thresholds) {
        List<Rating> own = ratings.stream()
                .filter(rating -> rating.departments().contains(department))
                .toList();
        double stars = own.stream().mapToInt(Rating::stars).average().orElse(Double.NaN);
        int right = upheld.getOrDefault(department, 0);
        return new Line(
                department, checks, own.size(), stars, right, colour(checks, own.size(), stars, right, thresholds));
    }

    private static Colour colour(int checks, int ratings, double stars, int upheld, Thresholds thresholds) {
        boolean manyComplaints = checks > 0 && upheld >= Math.max(2, thresholds.complaints() * checks);
        if (manyComplaints) {
            return Colour.BLACK;
        }
        if (ratings < thresholds.fewest()) {
            return Colour.NONE;
        }
        if (stars < thresholds.poor()) {
            return Colour.BLACK;
        }
        return stars >= thresholds.good() && upheld == 0 ? Colour.RED : Colour.NONE;
    }
}
