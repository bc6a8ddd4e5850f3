package dev.vigil.jobs.inspection;

import dev.vigil.domain.inspection.PlannerState;
import dev.vigil.jobs.state.StateSerializer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** The planner's memory of one premise, as it writes itself. */
public final class PlannerStateSerializer extends StateSerializer<PlannerState> {
    private static final long serialVersionUID = 1L;
    static final PlannerStateSerializer INSTANCE = new PlannerStateSerializer();

    @Override
    protected void write(PlannerState state, DataOutput out) throws IOException {
        state.write(out);
    }

    @Override
    protected PlannerState read(DataInput in) throws IOException {
        return PlannerState.read(in);
    }

    @Override
    public TypeSerializerSnapshot<PlannerState> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Its class name lies in every checkpoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PlannerState> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
