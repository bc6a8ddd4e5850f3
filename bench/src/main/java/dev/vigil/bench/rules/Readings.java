package dev.vigil.bench.rules;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import java.util.Locale;

/** Readings of the tape as the observations that a job gets, and of which premise each is. */
final class Readings {
    private final String[] premises;
    private final String[] devices = new String[Tape.DEVICES];
    private final String[] metrics = new String[Tape.METRICS];
    private final int[] premiseOf;
    private final Observation[] taken;
    private int count;

    Readings(int premises) {
        this.premises = new String[premises];
        for (int i = 0; i < premises; i++) {
            this.premises[i] = "p" + i;
        }
        for (int i = 0; i < devices.length; i++) {
            devices[i] = "d" + i;
        }
        for (int i = 0; i < metrics.length; i++) {
            metrics[i] = metric(i);
        }
        premiseOf = new int[premises * Tape.DEVICES];
        taken = new Observation[premises * Tape.DEVICES];
    }

    static String metric(int number) {
        return String.format(Locale.ROOT, "m%02d", number);
    }

    String[] premises() {
        return premises;
    }

    String[] devices() {
        return devices;
    }

    String[] metrics() {
        return metrics;
    }

    /**
     * The readings of that second of the tape, as if it were another time and other premises.
     *
     * @param first the premise that takes the place of the tape's first
     */
    void take(Tape tape, int second, int from, int to, long time, int first) {
        count = 0;
        for (int device = from; device < to; device++) {
            int hundredths = tape.hundredths(second, device);
            if (Tape.isReading(hundredths)) {
                premiseOf[count] = first + device / Tape.DEVICES;
                taken[count++] = new Observation(
                        premises[first + device / Tape.DEVICES],
                        devices[device % Tape.DEVICES],
                        metrics[Tape.metric(second, device)],
                        time,
                        time,
                        hundredths / 100.0,
                        null,
                        null,
                        Quality.NORMAL,
                        false,
                        null,
                        0,
                        null,
                        null);
            }
        }
    }

    int count() {
        return count;
    }

    int premise(int place) {
        return premiseOf[place];
    }

    Observation reading(int place) {
        return taken[place];
    }
}
