package dev.vigil.connector.mqtt.kill;

import dev.vigil.connector.mqtt.harness.SourceHarness.Checkpoint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** State and output that are complete together or not at all. */
final class CheckpointFile {
    private final Path state;
    private final FileChannel out;

    CheckpointFile(Path folder) throws IOException {
        state = folder.resolve("state");
        out = FileChannel.open(folder.resolve("output"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // What the dead process wrote after its last checkpoint never was.
        out.truncate(committed());
        out.position(out.size());
    }

    void append(byte[] lines) throws IOException {
        out.write(ByteBuffer.wrap(lines));
    }

    void write(Checkpoint checkpoint) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeLong(out.position());
        write(checkpoint.enumerator(), data);
        List<byte[]> splits =
                checkpoint.readers().stream().flatMap(List::stream).toList();
        data.writeInt(splits.size());
        for (byte[] split : splits) {
            write(split, data);
        }
        Path next = state.resolveSibling("state.next");
        Files.write(next, bytes.toByteArray());
        Files.move(next, state, StandardCopyOption.ATOMIC_MOVE);
    }

    Optional<Checkpoint> read() throws IOException {
        return read(state.toAbsolutePath().getParent());
    }

    /** The state that a checkpoint holds. */
    static Optional<Checkpoint> read(Path folder) throws IOException {
        Path state = folder.resolve("state");
        if (!Files.exists(state)) {
            return Optional.empty();
        }
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(state)));
        data.readLong();
        byte[] enumerator = data.readNBytes(data.readInt());
        List<byte[]> splits = new ArrayList<>();
        for (int left = data.readInt(); left > 0; left--) {
            splits.add(data.readNBytes(data.readInt()));
        }
        return Optional.of(new Checkpoint(enumerator, List.of(splits)));
    }

    private long committed() throws IOException {
        if (!Files.exists(state)) {
            return 0;
        }
        return new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(state))).readLong();
    }

    /** The lines that a checkpoint holds, in order. */
    static List<String> committedLines(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("state"))) {
            return List.of();
        }
        int length = (int)
                new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("state")))).readLong();
        byte[] all = Files.readAllBytes(folder.resolve("output"));
        return new String(all, 0, length, StandardCharsets.UTF_8).lines().toList();
    }

    private static void write(byte[] bytes, DataOutputStream data) throws IOException {
        data.writeInt(bytes.length);
        data.write(bytes);
    }
}
