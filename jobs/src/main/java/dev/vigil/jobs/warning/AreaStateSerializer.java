package dev.vigil.jobs.warning;

import dev.vigil.jobs.state.StateSerializer;
import dev.vigil.rules.area.AreaState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** What the premises of an area have contributed, as it writes itself. */
public final class AreaStateSerializer extends StateSerializer<AreaState> {
    private static final long serialVersionUID = 1L;

    @Override
    protected void write(AreaState state, DataOutput out) throws IOException {
        state.write(out);
    }

    @Override
    protected AreaState read(DataInput in) throws IOException {
        return AreaState.read(in);
    }

    @Override
    public TypeSerializerSnapshot<AreaState> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Its class name lies in every checkpoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<AreaState> {
        /** For Flink. */
        public Snapshot() {
            super(AreaStateSerializer::new);
        }
    }
}
