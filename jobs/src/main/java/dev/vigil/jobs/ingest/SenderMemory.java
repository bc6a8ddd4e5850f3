package dev.vigil.jobs.ingest;

import dev.vigil.formats.Memory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;

/**
 * What the formats remember of the senders that this subtask reads: parts of split packets, camera events
 * that go on, sequence numbers. A share of the topics is read by one subtask, so one memory a subtask keeps
 * the order of a sender. After a change of parallelism a packet that was half received may be refused.
 */
final class SenderMemory {
    private final ListState<byte[]> state;
    private final Memory memory;

    private SenderMemory(ListState<byte[]> state, Memory memory) {
        this.state = state;
        this.memory = memory;
    }

    static SenderMemory in(OperatorStateStore store) throws Exception {
        ListState<byte[]> state = store.getListState(
                new ListStateDescriptor<>("memory", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        for (byte[] bytes : state.get()) {
            return new SenderMemory(state, Memory.read(new DataInputStream(new ByteArrayInputStream(bytes))));
        }
        return new SenderMemory(state, new Memory());
    }

    Memory get() {
        return memory;
    }

    void snapshot() throws Exception {
        state.update(List.of(bytes()));
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        memory.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
