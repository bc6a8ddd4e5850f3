package dev.vigil.rules.anomaly;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Says of each reading of a series how unusual it is, from what came before it alone. Its features are weighed
 * together, each by how rare its figure is in this series; so no unit and no scale has to be told.
 *
 * <p>Something unusual is said once: after a score, only a more unusual reading has one, and how unusual it must be falls
 * by half within 200 readings. What it has learned takes 19 KiB, however long the series, and is forgotten in the end, so
 * that what has long become usual is not called unusual. The same readings give the same scores on every machine.
 */
public final class Detector {
    /** From this score on a reading is unusual: the one threshold with which the detector was measured. */
    public static final double UNUSUAL = 0.5;

    /** The season that is looked for besides the day, when no other is told, ms. */
    public static final long WEEK = Duration.ofDays(7).toMillis();

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int VERSION = 1;
    /** Until so many readings are known, nobody can say what is unusual. */
    private static final int WARM_UP = 100;
    /** Squares of readings must not overflow. */
    private static final double GREATEST = 1e100;
    /** The sum of weighed figures that is a score of {@link #UNUSUAL}. */
    private static final double SUM_UNUSUAL = 2.64;

    private final long season;
    private final Feature[] features;
    private final Surprise[] surprises;
    private final double[] weights;
    private final double fade;
    private long seen;
    private double record;
    private double last = Double.NaN;

    /** @param season a length of time after which the readings repeat themselves, besides the day, ms */
    public Detector(long season) {
        this(season, Weighing.MEASURED);
    }

    /** For measuring. */
    public Detector(long season, Weighing weighing) {
        this.season = season;
        weights = new double[] {
            weighing.outside(), weighing.shape(), weighing.longShape(), weighing.hour(), weighing.season()
        };
        fade = StrictMath.pow(0.5, 1.0 / weighing.halvedAfter());
        features = new Feature[] {
            new Beyond(),
            new Neighbour(3, 20, 400),
            new Neighbour(3, 40, 300),
            new Rhythm(DAY, 24, 4, 12),
            new Rhythm(season, 84, 2, 1)
        };
        surprises = new Surprise[features.length];
        Arrays.setAll(surprises, i -> new Surprise());
    }

    /**
     * From 0, as always, to 1; NaN as long as too little is known. Takes the reading as the newest of the series.
     *
     * @param at event time, epoch ms
     * @param reading a number; an infinite one counts as a very great one, and of NaN nothing is learned
     */
    public double score(long at, double reading) {
        if (Double.isNaN(reading)) {
            last = Double.NaN;
            return last;
        }
        double bounded = Math.max(-GREATEST, Math.min(GREATEST, reading));
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            double figure = features[i].take(at, bounded);
            sum += weights[i] * surprises[i].of(figure);
            surprises[i].learn(figure);
        }
        double said = sum > record ? sum : 0;
        record = Math.max(record * fade, sum);
        last = ++seen <= WARM_UP ? Double.NaN : 1 - StrictMath.pow(1 - UNUSUAL, said / SUM_UNUSUAL);
        return last;
    }

    /** The score of the newest reading. */
    public double last() {
        return last;
    }

    /** One that goes on from here by itself. */
    public Detector copy() {
        return of(season, bytes());
    }

    /** All that it has learned; {@link #of} makes the same detector of it. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * @param season the one with which it was made, ms
     * @throws UncheckedIOException when the bytes are not those of a detector
     */
    public static Detector of(long season, byte[] bytes) {
        try {
            return read(season, new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(seen);
        out.writeDouble(record);
        out.writeDouble(last);
        for (int i = 0; i < features.length; i++) {
            features[i].write(out);
            surprises[i].write(out);
        }
    }

    private static Detector read(long season, DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("a detector of version " + version + "; this one reads version " + VERSION);
        }
        Detector detector = new Detector(season);
        detector.seen = in.readLong();
        detector.record = in.readDouble();
        detector.last = in.readDouble();
        for (int i = 0; i < detector.features.length; i++) {
            detector.features[i].read(in);
            detector.surprises[i].read(in);
        }
        return detector;
    }
}
