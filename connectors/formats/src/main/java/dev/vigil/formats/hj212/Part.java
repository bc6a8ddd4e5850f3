package dev.vigil.formats.hj212;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One packet of several into which a long one was split (分包, PNUM and PNO).
 *
 * @param packet as it was read
 * @param raw the bytes of its frame
 * @param readable whether it could be read by itself, and was
 * @param received when it came, epoch ms
 */
public record Part(Packet packet, byte[] raw, boolean readable, long received) {

    /** Parts of one packet share it; their QN differ. */
    String key() {
        return String.join("/", packet.get("MN"), packet.get("ST"), packet.get("CN"), packet.get("PNUM"));
    }

    int count() {
        return packet.numberOrZero("PNUM");
    }

    int number() {
        return packet.numberOrZero("PNO");
    }

    /** For an operator. */
    public String describe() {
        return "part " + number() + " of " + count() + " of a split packet";
    }

    int size() {
        return raw.length + packet.contents().length();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(packet.header().size());
        for (Map.Entry<String, String> field : packet.header().entrySet()) {
            out.writeUTF(field.getKey());
            out.writeUTF(field.getValue());
        }
        out.writeUTF(packet.contents());
        out.writeInt(raw.length);
        out.write(raw);
        out.writeBoolean(readable);
        out.writeLong(received);
    }

    static Part read(DataInput in) throws IOException {
        Map<String, String> header = new LinkedHashMap<>();
        int fields = in.readInt();
        for (int i = 0; i < fields; i++) {
            header.put(in.readUTF(), in.readUTF());
        }
        Packet packet = new Packet(header, in.readUTF());
        byte[] raw = new byte[in.readInt()];
        in.readFully(raw);
        return new Part(packet, raw, in.readBoolean(), in.readLong());
    }
}
