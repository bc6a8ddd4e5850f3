package dev.vigil.formats;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the messages that are missing between two sequence numbers of a device. */
public final class Gaps {
    private static final int DEVICES = 20_000;
    private static final int SCARCELY_LOST = 1_000;

    private final Map<String, Long> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > DEVICES;
        }
    };

    /**
     * How many messages are missing before this one. A number that was seen before, or one that is further
     * ahead than any loss would explain, means that the device began anew.
     */
    public long missingBefore(PacketKey packet) {
        if (packet.modulus() <= 0) {
            return 0;
        }
        Long before = last.put(packet.device(), packet.sequence());
        if (before == null) {
            return 0;
        }
        long step = Math.floorMod(packet.sequence() - before, packet.modulus());
        boolean plausible = step > 1 && step <= Math.min(SCARCELY_LOST, packet.modulus() / 2);
        return plausible ? step - 1 : 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(last.size());
        for (Map.Entry<String, Long> entry : last.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeLong(entry.getValue());
        }
    }

    static Gaps read(DataInput in) throws IOException {
        Gaps gaps = new Gaps();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            gaps.last.put(in.readUTF(), in.readLong());
        }
        return gaps;
    }
}
