package dev.vigil.standalone.bench.anomaly;

import dev.vigil.standalone.bench.anomaly.Marks.Mark;
import java.util.Arrays;

/**
 * What a detector is worth in a profile. Of the detections within a window only the best counts; a window without one is
 * missed; each one outside is a false alarm. 0 is what a detector gets that never speaks, 100 a perfect one.
 */
public final class Sweep {
    private static final double NEVER = 1.1;

    private final Marks marks;
    private final Profile profile;

    public Sweep(Marks marks, Profile profile) {
        this.marks = marks;
        this.profile = profile;
    }

    /** With the threshold that does best, found with the labels in sight: what the benchmark publishes. */
    public Score best() {
        Running running = new Running();
        double best = running.sum;
        double threshold = NEVER;
        double current = NEVER;
        for (Mark mark : marks.marks()) {
            if (mark.score() != current && running.sum > best) {
                best = running.sum;
                threshold = current;
            }
            current = mark.score();
            running.take(mark);
        }
        return running.sum > best ? new Score(current, normal(running.sum)) : new Score(threshold, normal(best));
    }

    /** With a threshold that is given; a score equal to it is a detection. */
    public Score at(double threshold) {
        Running running = new Running();
        for (Mark mark : marks.marks()) {
            if (mark.score() < threshold) {
                break;
            }
            running.take(mark);
        }
        return new Score(threshold, normal(running.sum));
    }

    private double normal(double sum) {
        double silent = -profile.missed * marks.scorable();
        double perfect = profile.found * marks.windows();
        return 100 * (sum - silent) / (perfect - silent);
    }

    /** The sum while the threshold sinks. */
    private final class Running {
        private final double[] windows = new double[marks.windows()];
        private double sum = -profile.missed * marks.scorable();

        Running() {
            Arrays.fill(windows, -profile.missed);
        }

        void take(Mark mark) {
            if (mark.window() == Marks.OUTSIDE) {
                sum += mark.worth() * profile.falseAlarm;
                return;
            }
            double better = Math.max(windows[mark.window()], mark.worth() * profile.found);
            sum += better - windows[mark.window()];
            windows[mark.window()] = better;
        }
    }
}
