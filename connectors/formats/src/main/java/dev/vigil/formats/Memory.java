package dev.vigil.formats;

import dev.vigil.domain.observation.Decoded;
import dev.vigil.domain.observation.Rejection;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.camera.EventTracker;
import dev.vigil.formats.hj212.Part;
import dev.vigil.formats.hj212.SplitPackets;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be remembered from one message to the next: parts of split packets, camera events that go on, the
 * last sequence numbers, the messages that came lately. Bounded, whatever is sent. Not safe for use by several threads: one memory for each
 * reader of a stream in which the order of a sender is kept.
 */
public final class Memory {
    private static final int VERSION = 2;
    /** Without the messages that came lately. */
    private static final int FIRST = 1;

    private final SplitPackets parts;
    private final EventTracker events;
    private final Gaps gaps;
    private final Repeats repeats;

    public Memory() {
        this(new SplitPackets(), new EventTracker(), new Gaps(), new Repeats());
    }

    private Memory(SplitPackets parts, EventTracker events, Gaps gaps, Repeats repeats) {
        this.parts = parts;
        this.events = events;
        this.gaps = gaps;
        this.repeats = repeats;
    }

    public SplitPackets parts() {
        return parts;
    }

    public EventTracker events() {
        return events;
    }

    public Gaps gaps() {
        return gaps;
    }

    public Repeats repeats() {
        return repeats;
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(VERSION);
        parts.write(out);
        events.write(out);
        gaps.write(out);
        repeats.write(out);
    }

    /** @throws IOException also when a later version wrote it */
    public static Memory read(DataInput in) throws IOException {
        int version = in.readInt();
        if (version < FIRST || version > VERSION) {
            throw new IOException("a memory of version " + version + ", expected " + VERSION);
        }
        return new Memory(
                SplitPackets.read(in),
                EventTracker.read(in),
                Gaps.read(in),
                version == FIRST ? new Repeats() : Repeats.read(in));
    }

    /** What is still waiting for the rest of its packet is refused: nothing will follow. */
    Readout closed(Readout readout, String format, Message message) {
        List<Part> left = parts.takeAll();
        if (left.isEmpty()) {
            return readout;
        }
        List<Rejection> rejections = new ArrayList<>(readout.decoded().rejections());
        for (Part part : left) {
            rejections.add(new Rejection(
                    RejectionReason.FRAMING,
                    part.describe() + " came alone, and cannot be read by itself",
                    part.raw(),
                    message.source(),
                    format,
                    message.received()));
        }
        return readout.with(new Decoded(readout.decoded().observations(), rejections));
    }
}
