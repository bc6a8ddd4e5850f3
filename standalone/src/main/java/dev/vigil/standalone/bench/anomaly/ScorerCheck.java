package dev.vigil.standalone.bench.anomaly;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Our scorer on what other detectors said, with the thresholds that were published, against the points that were. */
final class ScorerCheck {
    /** Published points are compared to two decimals. */
    private static final double SAME = 0.005;

    private final NabFolder folder;
    private final PrintStream out;
    private final PointsTable table;

    ScorerCheck(NabFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
        table = new PointsTable(out);
    }

    /** Whether every detector gets what was published. */
    boolean holds(List<LabelledSeries> series) {
        out.println("The scorer: points by our scorer at the published threshold, which must be the published points.");
        table.head("");
        Map<String, Map<String, Double>> thresholds = folder.thresholds();
        boolean holds = true;
        for (Map.Entry<String, Map<String, Double>> published :
                folder.published().entrySet()) {
            String detector = published.getKey();
            List<double[]> answers = folder.answers(detector, series);
            Map<String, Double> at = thresholds.get(detector);
            if (answers.isEmpty() || at == null) {
                table.row(detector, "its answers or thresholds are not published");
                continue;
            }
            Marks marks = new Marks(series, answers);
            double[] points = Stream.of(Profile.values())
                    .mapToDouble(profile ->
                            new Sweep(marks, profile).at(at.get(profile.code)).points())
                    .toArray();
            String differences = differences(points, published.getValue());
            holds &= differences.isEmpty();
            table.row(detector, points, differences.isEmpty() ? "as published" : differences);
        }
        out.println();
        return holds;
    }

    private static String differences(double[] points, Map<String, Double> published) {
        List<String> different = new ArrayList<>();
        Profile[] profiles = Profile.values();
        for (int i = 0; i < profiles.length; i++) {
            Profile profile = profiles[i];
            double said = published.get(profile.code);
            if (Math.abs(points[i] - said) > SAME) {
                different.add(String.format(Locale.ROOT, "%s published as %.2f", profile.code, said));
            }
        }
        return String.join(", ", different);
    }
}
