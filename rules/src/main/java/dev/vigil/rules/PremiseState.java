package dev.vigil.rules;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.rules.judge.State;
import dev.vigil.rules.judge.StateReader;
import dev.vigil.rules.judge.StateWriter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What the engine remembers of one premise: the samples within its horizon, what it concluded, what it published. */
public final class PremiseState {
    final State state;

    PremiseState(State state) {
        this.state = state;
    }

    public String premise() {
        return state.premise();
    }

    /** Samples that came too late to be judged. */
    public long late() {
        return state.late();
    }

    /** Samples that had come before. */
    public long duplicates() {
        return state.duplicates();
    }

    /** Versioned and compact; the same state gives the same bytes. */
    public void write(DataOutput out) throws IOException {
        StateWriter.write(state, out);
    }

    /**
     * Reads what this or an earlier version wrote.
     *
     * @param metrics samples of metrics that are not among these are left out
     */
    public static PremiseState read(DataInput in, Metrics metrics) throws IOException {
        return new PremiseState(StateReader.read(in, metrics));
    }
}
