package dev.vigil.standalone.bench.anomaly;

import dev.vigil.rules.anomaly.Weighing;
import java.util.List;
import java.util.Random;

/**
 * Finds weights and a threshold for some series, knowing nothing of others: from even weights on, one weight after the
 * other is drawn anew, and kept when it does better. Seeded, so that a run can be repeated.
 */
final class Tuning {
    private static final int TRIES = 60;
    private static final Weighing EVEN = new Weighing(0.5, 0.5, 0.5, 0.5, 0.5, 200);

    private final List<LabelledSeries> series;
    private final Random random = new Random(1);

    Tuning(List<LabelledSeries> series) {
        this.series = series;
    }

    /** What was found, and with which threshold. */
    record Found(Weighing weighing, Score score) {}

    Found search() {
        Found best = judge(EVEN);
        for (int i = 0; i < TRIES; i++) {
            Found next = judge(changed(best.weighing()));
            best = next.score().points() > best.score().points() ? next : best;
        }
        return best;
    }

    private Found judge(Weighing weighing) {
        Marks marks = new Marks(series, Answers.of(series, weighing).scores());
        return new Found(weighing, new Sweep(marks, Profile.STANDARD).best());
    }

    private Weighing changed(Weighing from) {
        double weight = random.nextInt(11) / 10.0;
        int halvedAfter = 50 << random.nextInt(5);
        int which = random.nextInt(6);
        return new Weighing(
                which == 0 ? weight : from.outside(),
                which == 1 ? weight : from.shape(),
                which == 2 ? weight : from.longShape(),
                which == 3 ? weight : from.hour(),
                which == 4 ? weight : from.season(),
                which == 5 ? halvedAfter : from.halvedAfter());
    }
}
