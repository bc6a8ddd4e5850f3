package dev.vigil.standalone.bench.anomaly;

import dev.vigil.rules.anomaly.Detector;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks the scorer against what was published of other detectors, then scores ours. */
public final class AnomalyBench {
    /** Published points are compared to two decimals. */
    private static final double SAME = 0.005;

    private static final String ROW = "%-28s %9s %9s %9s   %s%n";

    private final NabFolder folder;
    private final PrintStream out;

    public AnomalyBench(NabFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Whether the scorer gives every detector what was published, as far as its answers and its threshold are. */
    public boolean run() {
        List<LabelledSeries> series = folder.series();
        int windows = series.stream().mapToInt(one -> one.windows().size()).sum();
        int rows = series.stream().mapToInt(LabelledSeries::rows).sum();
        out.printf("Numenta Anomaly Benchmark: %d series, %d rows, %d windows.%n%n", series.size(), rows, windows);
        boolean right = check(series);
        ours(series);
        return right;
    }

    private boolean check(List<LabelledSeries> series) {
        out.println("The scorer: points by our scorer at the published threshold, which must be the published points.");
        out.printf(ROW, "", "standard", "low FP", "low FN", "");
        Map<String, Map<String, Double>> thresholds = folder.thresholds();
        boolean right = true;
        for (Map.Entry<String, Map<String, Double>> published : folder.published().entrySet()) {
            String detector = published.getKey();
            List<double[]> answers = folder.answers(detector, series);
            Map<String, Double> at = thresholds.get(detector);
            if (answers.isEmpty() || at == null) {
                out.printf(ROW, detector, "", "", "", "its answers or thresholds are not published");
                continue;
            }
            Marks marks = new Marks(series, answers);
            double[] points = Stream.of(Profile.values())
                    .mapToDouble(profile -> new Sweep(marks, profile).at(at.get(profile.code)).points())
                    .toArray();
            String differences = differences(points, published.getValue());
            right &= differences.isEmpty();
            row(detector, points, differences.isEmpty() ? "as published" : differences);
        }
        out.println();
        return right;
    }

    private static String differences(double[] points, Map<String, Double> published) {
        List<String> different = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            double said = published.get(profile.code);
            if (Math.abs(points[profile.ordinal()] - said) > SAME) {
                different.add(String.format("%s published as %.2f", profile.code, said));
            }
        }
        return String.join(", ", different);
    }

    private void ours(List<LabelledSeries> series) {
        Answers answers = Answers.of(series, Detector.WEEK);
        Marks marks = new Marks(series, answers.scores());
        out.println("Vigil's anomaly(metric): one set of parameters, one threshold for all series.");
        out.printf(ROW, "", "standard", "low FP", "low FN", "threshold");
        List<Score> best = Stream.of(Profile.values())
                .map(profile -> new Sweep(marks, profile).best())
                .toList();
        row(
                "the best of each profile",
                best.stream().mapToDouble(Score::points).toArray(),
                String.join(
                        " / ",
                        best.stream()
                                .map(score -> String.format("%.4f", score.threshold()))
                                .toList()));
        row("the documented threshold", all(marks, Detector.UNUSUAL), String.format("%.4f", Detector.UNUSUAL));
        out.println();
        halves(series, answers.scores());
        out.printf(
                "One reading takes %.1f us of processor time; the state of a series is %d bytes at most.%n",
                answers.nanos() / 1e3, answers.bytes());
    }

    private static double[] all(Marks marks, double threshold) {
        return Stream.of(Profile.values())
                .mapToDouble(profile -> new Sweep(marks, profile).at(threshold).points())
                .toArray();
    }

    private void halves(List<LabelledSeries> series, List<double[]> scores) {
        out.println("The threshold taken from one half of the series (every second by name), the other half scored:");
        for (int half = 0; half < 2; half++) {
            double threshold =
                    new Sweep(half(series, scores, half), Profile.STANDARD).best().threshold();
            row(
                    half == 0 ? "from the even to the odd" : "from the odd to the even",
                    all(half(series, scores, 1 - half), threshold),
                    String.format("%.4f", threshold));
        }
        out.println();
    }

    private static Marks half(List<LabelledSeries> series, List<double[]> scores, int half) {
        List<LabelledSeries> some = new ArrayList<>();
        List<double[]> theirs = new ArrayList<>();
        for (int i = half; i < series.size(); i += 2) {
            some.add(series.get(i));
            theirs.add(scores.get(i));
        }
        return new Marks(some, theirs);
    }

    private void row(String name, double[] points, String note) {
        Object[] cells = {
            name,
            String.format("%.2f", points[0]),
            String.format("%.2f", points[1]),
            String.format("%.2f", points[2]),
            note
        };
        out.printf(ROW, cells);
    }
}
