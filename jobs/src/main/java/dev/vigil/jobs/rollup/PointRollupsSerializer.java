package dev.vigil.jobs.rollup;

import dev.vigil.domain.rollup.PointRollups;
import dev.vigil.jobs.state.StateSerializer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** The memory of one point, as it writes itself. */
public final class PointRollupsSerializer extends StateSerializer<PointRollups> {
    private static final long serialVersionUID = 1L;

    @Override
    protected void write(PointRollups state, DataOutput out) throws IOException {
        state.write(out);
    }

    @Override
    protected PointRollups read(DataInput in) throws IOException {
        return PointRollups.read(in);
    }

    @Override
    public TypeSerializerSnapshot<PointRollups> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Its class name lies in every checkpoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PointRollups> {
        public Snapshot() {
            super(PointRollupsSerializer::new);
        }
    }
}
