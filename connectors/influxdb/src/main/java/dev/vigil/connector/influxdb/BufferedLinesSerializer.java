package dev.vigil.connector.influxdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.jspecify.annotations.Nullable;

/** Count, then for each line its text and, behind a flag, the refusal; texts as length and UTF-8. */
final class BufferedLinesSerializer implements SimpleVersionedSerializer<BufferedLines> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(BufferedLines state) throws IOException {
        int bytes = state.lines().stream().mapToInt(BufferedLine::bytes).sum();
        DataOutputSerializer out =
                new DataOutputSerializer(bytes + 8 * state.lines().size() + 8);
        out.writeInt(state.lines().size());
        for (BufferedLine line : state.lines()) {
            writeText(out, line.text());
            out.writeBoolean(line.refusal() != null);
            if (line.refusal() != null) {
                writeText(out, line.refusal());
            }
        }
        return out.getCopyOfBuffer();
    }

    @Override
    public BufferedLines deserialize(int version, byte[] bytes) throws IOException {
        if (version != VERSION) {
            throw new IOException("unknown version of the InfluxDB sink's state: " + version);
        }
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        int count = in.readInt();
        List<BufferedLine> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String text = readText(in);
            @Nullable String refusal = in.readBoolean() ? readText(in) : null;
            lines.add(BufferedLine.of(text, refusal));
        }
        return new BufferedLines(lines);
    }

    private static void writeText(DataOutputSerializer out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputDeserializer in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
