package dev.vigil.standalone.bench.anomaly;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Stream;

/** Points of the three profiles in a line. */
final class PointsTable {
    private static final String ROW = "%-28s %9s %9s %9s   %s%n";

    private final PrintStream out;

    PointsTable(PrintStream out) {
        this.out = out;
    }

    void head(String note) {
        out.printf(ROW, "", "standard", "low FP", "low FN", note);
    }

    void row(String name, double[] points, String note) {
        out.printf(ROW, name, figure(points[0]), figure(points[1]), figure(points[2]), note);
    }

    void row(String name, String note) {
        out.printf(ROW, name, "", "", "", note);
    }

    static double[] at(Marks marks, double threshold) {
        return Stream.of(Profile.values())
                .mapToDouble(profile -> new Sweep(marks, profile).at(threshold).points())
                .toArray();
    }

    private static String figure(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }
}
