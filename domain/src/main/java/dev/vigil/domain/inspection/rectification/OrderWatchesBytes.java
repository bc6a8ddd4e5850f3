package dev.vigil.domain.inspection.rectification;

import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.rectification.OrderWatches.OpenCase;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The watches of a premise as bytes: a version, then its parts. A watch is JSON: new fields need no version. */
final class OrderWatchesBytes {
    private static final int VERSION = 1;

    private OrderWatchesBytes() {}

    static void write(OrderWatches watches, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeInt(watches.open.size());
        for (Map.Entry<String, OpenCase> entry : watches.open.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue().rule());
            out.writeUTF(entry.getValue().device());
        }
        out.writeInt(watches.orders.size());
        for (Watched watched : watches.orders.values()) {
            byte[] json = Json.text(watched).getBytes(StandardCharsets.UTF_8);
            out.writeInt(json.length);
            out.write(json);
        }
    }

    static OrderWatches read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("watches of version " + version + ", known is " + VERSION);
        }
        OrderWatches watches = new OrderWatches();
        for (int left = in.readInt(); left > 0; left--) {
            watches.open.put(in.readUTF(), new OpenCase(in.readUTF(), in.readUTF()));
        }
        for (int left = in.readInt(); left > 0; left--) {
            byte[] json = new byte[in.readInt()];
            in.readFully(json);
            Watched watched = Json.read(json, Watched.class);
            watches.orders.put(watched.order().id(), watched);
        }
        return watches;
    }
}
