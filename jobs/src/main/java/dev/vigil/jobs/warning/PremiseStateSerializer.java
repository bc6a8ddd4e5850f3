package dev.vigil.jobs.warning;

import dev.vigil.domain.Json;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.jobs.state.StateSerializer;
import dev.vigil.rules.PremiseState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The engine's memory of one premise, as it writes itself. Reading it needs the metrics, which the snapshot holds. */
public final class PremiseStateSerializer extends StateSerializer<PremiseState> {
    private static final long serialVersionUID = 1L;

    /** The metrics as JSON: they travel with the job graph and lie in every checkpoint. */
    private final byte[] written;

    private transient Metrics metrics;

    PremiseStateSerializer(Metrics metrics) {
        this(Json.bytes(List.copyOf(metrics.all())));
    }

    private PremiseStateSerializer(byte[] written) {
        this.written = written;
    }

    @Override
    protected void write(PremiseState state, DataOutput out) throws IOException {
        state.write(out);
    }

    @Override
    protected PremiseState read(DataInput in) throws IOException {
        if (metrics == null) {
            metrics = new Metrics(List.of(Json.read(written, Metric[].class)));
        }
        return PremiseState.read(in, metrics);
    }

    @Override
    public TypeSerializerSnapshot<PremiseState> snapshotConfiguration() {
        return new Snapshot(written);
    }

    /** Its class name lies in every checkpoint. */
    public static final class Snapshot implements TypeSerializerSnapshot<PremiseState> {
        private static final int VERSION = 1;
        private byte[] written;

        /** For Flink, which reads it next. */
        public Snapshot() {
            this(new byte[0]);
        }

        private Snapshot(byte[] written) {
            this.written = written;
        }

        @Override
        public int getCurrentVersion() {
            return VERSION;
        }

        @Override
        public void writeSnapshot(DataOutputView out) throws IOException {
            out.writeInt(written.length);
            out.write(written);
        }

        @Override
        public void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
            written = new byte[in.readInt()];
            in.readFully(written);
        }

        @Override
        public TypeSerializer<PremiseState> restoreSerializer() {
            return new PremiseStateSerializer(written);
        }

        /** The state says its own version; what it was written with is no hindrance. */
        @Override
        public TypeSerializerSchemaCompatibility<PremiseState> resolveSchemaCompatibility(
                TypeSerializerSnapshot<PremiseState> earlier) {
            return TypeSerializerSchemaCompatibility.compatibleAsIs();
        }
    }
}
