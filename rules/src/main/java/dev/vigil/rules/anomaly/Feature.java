package dev.vigil.rules.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** One way in which a reading can be unlike those before it. */
interface Feature {
    /**
     * How unlike, 0 or more, in a measure of its own; then learns the reading.
     *
     * @param at event time, epoch ms
     */
    double take(long at, double reading);

    void write(DataOutput out) throws IOException;

    void read(DataInput in) throws IOException;
}
