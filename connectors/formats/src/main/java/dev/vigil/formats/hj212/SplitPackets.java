package dev.vigil.formats.hj212;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts split packets together, for devices whose parts cannot be read one by one. Holds at most one packet of
 * each kind and device, one minute long, one megabyte in all.
 */
public final class SplitPackets {
    private static final long PATIENCE = 60_000;
    private static final long SAME_UPLOAD = 10_000;
    private static final int BYTES = 1 << 20;
    private static final int MOST_PARTS = 100;

    private final Map<String, TreeMap<Integer, Part>> open = new LinkedHashMap<>();
    private final List<Part> abandoned = new ArrayList<>();
    private int bytes;

    /** The whole packet, when this was the last part that it lacked, and when not every part was read alone. */
    Optional<Packet> add(Part part) {
        giveUpBefore(part.received() - PATIENCE);
        if (part.count() > MOST_PARTS || part.number() < 1 || part.number() > part.count()) {
            abandon(part);
            return Optional.empty();
        }
        TreeMap<Integer, Part> parts = open.computeIfAbsent(part.key(), key -> new TreeMap<>());
        boolean another = parts.containsKey(part.number())
                || (!parts.isEmpty() && distance(parts.firstEntry().getValue(), part) > SAME_UPLOAD);
        if (another) {
            parts.values().forEach(this::forget);
            parts.clear();
        }
        parts.put(part.number(), part);
        bytes += part.size();
        if (parts.size() < part.count()) {
            keepWithinBounds();
            return Optional.empty();
        }
        open.remove(part.key());
        parts.values().forEach(one -> bytes -= one.size());
        boolean allRead = parts.values().stream().allMatch(Part::readable);
        return allRead ? Optional.empty() : Optional.of(join(List.copyOf(parts.values())));
    }

    /** The parts that were given up since this was last asked, without those that were read alone. */
    List<Part> takeAbandoned() {
        List<Part> taken = List.copyOf(abandoned);
        abandoned.clear();
        return taken;
    }

    /** Gives up everything. */
    public List<Part> takeAll() {
        giveUpBefore(Long.MAX_VALUE);
        return takeAbandoned();
    }

    /** Items may be cut anywhere: where a part does not end a field, the next one continues it. */
    static Packet join(List<Part> parts) {
        StringBuilder contents = new StringBuilder();
        for (Part part : parts) {
            String next = part.packet().contents();
            boolean whole = Field.parse(contents.toString()).stream()
                            .noneMatch(field -> field.key().isEmpty())
                    && Field.parse(next).stream().noneMatch(field -> field.key().isEmpty());
            contents.append(contents.isEmpty() || !whole ? "" : ";").append(next);
        }
        Map<String, String> header = new LinkedHashMap<>(parts.get(0).packet().header());
        header.remove("PNUM");
        header.remove("PNO");
        return new Packet(header, contents.toString());
    }

    private static long distance(Part one, Part other) {
        return Math.abs(one.packet().sentAt(one.received()) - other.packet().sentAt(other.received()));
    }

    private void giveUpBefore(long time) {
        Iterator<TreeMap<Integer, Part>> oldest = open.values().iterator();
        while (oldest.hasNext()) {
            TreeMap<Integer, Part> parts = oldest.next();
            if (parts.values().stream().anyMatch(part -> part.received() >= time)) {
                return;
            }
            parts.values().forEach(this::forget);
            oldest.remove();
        }
    }

    private void keepWithinBounds() {
        Iterator<TreeMap<Integer, Part>> oldest = open.values().iterator();
        while (bytes > BYTES && oldest.hasNext()) {
            oldest.next().values().forEach(this::forget);
            oldest.remove();
        }
    }

    private void forget(Part part) {
        bytes -= part.size();
        abandon(part);
    }

    private void abandon(Part part) {
        if (!part.readable()) {
            abandoned.add(part);
        }
    }

    public void write(DataOutput out) throws IOException {
        List<Part> parts = new ArrayList<>();
        open.values().forEach(some -> parts.addAll(some.values()));
        out.writeInt(parts.size());
        for (Part part : parts) {
            part.write(out);
        }
    }

    public static SplitPackets read(DataInput in) throws IOException {
        SplitPackets packets = new SplitPackets();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            Part part = Part.read(in);
            packets.open.computeIfAbsent(part.key(), key -> new TreeMap<>()).put(part.number(), part);
            packets.bytes += part.size();
        }
        return packets;
    }
}
