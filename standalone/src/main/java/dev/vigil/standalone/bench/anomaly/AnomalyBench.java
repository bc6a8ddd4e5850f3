package dev.vigil.standalone.bench.anomaly;

import dev.vigil.rules.anomaly.Detector;
import dev.vigil.rules.anomaly.Weighing;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the scorer against what was published of other detectors, then scores ours. */
public final class AnomalyBench {
    private final NabFolder folder;
    private final PrintStream out;
    private final PointsTable table;

    public AnomalyBench(NabFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
        table = new PointsTable(out);
    }

    /**
     * @param tune whether to tune the weights on one half of the series as well, and to score them on the other
     * @return whether the scorer gives every detector what was published
     */
    public boolean run(boolean tune) {
        List<LabelledSeries> series = folder.series();
        int windows = series.stream().mapToInt(one -> one.windows().size()).sum();
        int rows = series.stream().mapToInt(LabelledSeries::rows).sum();
        out.printf("Numenta Anomaly Benchmark: %d series, %d rows, %d windows.%n%n", series.size(), rows, windows);
        boolean right = new ScorerCheck(folder, out).holds(series);
        ours(series);
        if (tune) {
            tuned(series);
        }
        return right;
    }

    private void ours(List<LabelledSeries> series) {
        Answers answers = Answers.of(series, Weighing.MEASURED);
        Marks marks = new Marks(series, answers.scores());
        out.println("Vigil's anomaly(metric): one set of weights, one threshold for all series.");
        table.head("threshold");
        List<Score> best = Stream.of(Profile.values())
                .map(profile -> new Sweep(marks, profile).best())
                .toList();
        table.row(
                "the best of each profile",
                best.stream().mapToDouble(Score::points).toArray(),
                best.stream().map(score -> figure(score.threshold())).collect(Collectors.joining(" / ")));
        table.row("the documented threshold", PointsTable.at(marks, Detector.UNUSUAL), figure(Detector.UNUSUAL));
        if (series.size() > 1) {
            halves(series, answers.scores());
        }
        out.printf(
                Locale.ROOT,
                "%nOne reading takes %.1f us of processor time; the state of a series is %d bytes at most.%n",
                answers.nanos() / 1e3,
                answers.bytes());
    }

    private void halves(List<LabelledSeries> series, List<double[]> scores) {
        out.printf(
                "%nThe threshold taken from one half of the series (every second by name), the other half scored:%n");
        for (Half half : Half.values()) {
            double threshold = new Sweep(new Marks(half.of(series), half.of(scores)), Profile.STANDARD)
                    .best()
                    .threshold();
            Marks other = new Marks(half.other().of(series), half.other().of(scores));
            table.row(name(half), PointsTable.at(other, threshold), figure(threshold));
        }
    }

    private void tuned(List<LabelledSeries> series) {
        out.printf("%nWeights and threshold tuned on one half, the other half scored:%n");
        for (Half half : Half.values()) {
            Tuning.Found found = new Tuning(half.of(series)).search();
            List<LabelledSeries> others = half.other().of(series);
            Marks marks = new Marks(others, Answers.of(others, found.weighing()).scores());
            table.row(
                    name(half),
                    PointsTable.at(marks, found.score().threshold()),
                    figure(found.score().threshold()) + " " + found.weighing());
        }
    }

    private static String name(Half half) {
        return half == Half.EVEN ? "from the even to the odd" : "from the odd to the even";
    }

    private static String figure(double threshold) {
        return String.format(Locale.ROOT, "%.4f", threshold);
    }
}
