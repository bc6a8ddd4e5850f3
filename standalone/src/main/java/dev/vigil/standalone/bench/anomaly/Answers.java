package dev.vigil.standalone.bench.anomaly;

import dev.vigil.rules.anomaly.Detector;
import dev.vigil.rules.anomaly.Weighing;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * What our detector says, each series by a detector of its own that knows nothing but the rows before.
 *
 * @param scores of each series a score for each row
 * @param bytes the greatest state of a detector when its series is over
 * @param nanos of processor time for one row, on average
 */
public record Answers(List<double[]> scores, int bytes, double nanos) {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    public static Answers of(List<LabelledSeries> series, Weighing weighing) {
        List<double[]> scores = new ArrayList<>();
        int bytes = 0;
        long spent = 0;
        long rows = 0;
        for (LabelledSeries one : series) {
            double[] said = new double[one.rows()];
            Detector detector = new Detector(Detector.WEEK, weighing);
            long began = CLOCK.getCurrentThreadCpuTime();
            for (int row = 0; row < said.length; row++) {
                said[row] = detector.score(one.at()[row], one.values()[row]);
            }
            spent += CLOCK.getCurrentThreadCpuTime() - began;
            rows += said.length;
            bytes = Math.max(bytes, detector.bytes().length);
            scores.add(said);
        }
        return new Answers(scores, bytes, (double) spent / rows);
    }
}
