package dev.vigil.rules;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.rules.judge.StateReader;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What the engine remembers of one premise: the samples within its horizon, what it concluded, what it published. Made
 * by {@link Engine#fresh} and {@link #read} alone.
 */
public interface PremiseState {
    String premise();

    /** Samples that came too late to be judged. */
    long late();

    /** Samples that had come before. */
    long duplicates();

    /** Versioned and compact; the same state gives the same bytes. */
    void write(DataOutput out) throws IOException;

    /**
     * Reads what this or an earlier version wrote.
     *
     * @param metrics samples of metrics that are not among these are left out
     */
    static PremiseState read(DataInput in, Metrics metrics) throws IOException {
        return StateReader.read(in, metrics);
    }
}
