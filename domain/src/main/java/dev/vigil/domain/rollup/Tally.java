package dev.vigil.domain.rollup;

import dev.vigil.domain.observation.Quality;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What the samples of one minute, hour or day come to.
 *
 * @param mean of the normal samples; where none says that it is normal, of those that say nothing; NaN where there are
 *     neither
 * @param min least of the same samples; NaN like the mean
 * @param max greatest of the same samples; NaN like the mean
 * @param count samples that came, valid or not
 * @param valid samples among them that say that they are normal
 * @param quality whether the whole is valid, by {@link Validity}
 */
public record Tally(double mean, double min, double max, int count, int valid, Quality quality) {

    static Tally of(double value, Quality quality) {
        return new Tally(value, value, value, 1, quality == Quality.NORMAL ? 1 : 0, quality);
    }

    /** Nothing can be averaged: no sample is normal, and each of them says that it is not. */
    public boolean isEmpty() {
        return Double.isNaN(mean);
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(mean);
        out.writeDouble(min);
        out.writeDouble(max);
        out.writeInt(count);
        out.writeInt(valid);
        out.writeByte(quality.code());
    }

    static Tally read(DataInput in) throws IOException {
        return new Tally(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readInt(),
                in.readInt(),
                Quality.ofCode(in.readByte()));
    }
}
