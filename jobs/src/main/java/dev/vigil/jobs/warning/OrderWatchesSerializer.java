package dev.vigil.jobs.warning;

import dev.vigil.domain.inspection.rectification.OrderWatches;
import dev.vigil.jobs.state.StateSerializer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** The orders of one premise under watch, as they write themselves. */
public final class OrderWatchesSerializer extends StateSerializer<OrderWatches> {
    private static final long serialVersionUID = 1L;
    static final OrderWatchesSerializer INSTANCE = new OrderWatchesSerializer();

    @Override
    protected void write(OrderWatches state, DataOutput out) throws IOException {
        state.write(out);
    }

    @Override
    protected OrderWatches read(DataInput in) throws IOException {
        return OrderWatches.read(in);
    }

    @Override
    public TypeSerializerSnapshot<OrderWatches> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Its class name lies in every checkpoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<OrderWatches> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
