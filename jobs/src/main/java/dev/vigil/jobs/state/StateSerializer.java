package dev.vigil.jobs.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Serializer of a mutable state object that writes and reads itself, version first. The object lives on
 * the heap as it is; it becomes bytes in checkpoints, and when a checkpoint under way still needs the old
 * copy.
 */
public abstract class StateSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    protected abstract void write(T state, DataOutput out) throws IOException;

    protected abstract T read(DataInput in) throws IOException;

    @Override
    public final void serialize(T state, DataOutputView out) throws IOException {
        write(state, out);
    }

    @Override
    public final T deserialize(DataInputView in) throws IOException {
        return read(in);
    }

    @Override
    public final T copy(T state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(state, new DataOutputStream(bytes));
            return read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException impossible) {
            throw new UncheckedIOException("state that was written cannot be read back", impossible);
        }
    }

    @Override
    public final T copy(T state, T reuse) {
        return copy(state);
    }

    @Override
    public final T deserialize(T reuse, DataInputView in) throws IOException {
        return deserialize(in);
    }

    @Override
    public final void copy(DataInputView in, DataOutputView out) throws IOException {
        serialize(deserialize(in), out);
    }

    /** It keeps nothing between two calls. */
    @Override
    public final TypeSerializer<T> duplicate() {
        return this;
    }

    @Override
    public final boolean equals(Object other) {
        return getClass().isInstance(other);
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }

    @Override
    public final boolean isImmutableType() {
        return false;
    }

    @Override
    public final int getLength() {
        return -1;
    }

    @Override
    public final T createInstance() {
        throw new UnsupportedOperationException("a state begins with its key, which a serializer does not know");
    }
}
