package dev.vigil.formats;

import dev.vigil.domain.observation.Observation;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells a message that a sender sends again (its answer got lost, its line broke) from a new one: by the identity of its
 * packets, and by what it says. The same identity with other contents is a new message: devices that count wrongly lose
 * nothing. Bounded: the oldest of {@value #MOST} messages is forgotten, and what is older than ten minutes.
 *
 * <p>Readings without a time of their own are as old as their arrival. Such a message is a repetition only when it has an
 * identity, and for a minute: a device that always sends the same identity and the same value is alive.
 */
public final class Repeats {
    private static final int MOST = 10_000;
    private static final long KEPT = 600_000;
    private static final long KEPT_WITHOUT_TIMES = 60_000;

    /** Fingerprint → arrival, the oldest first. */
    private final Map<Long, Long> heard = new LinkedHashMap<>();

    public boolean holds(Readout message, long received) {
        Fingerprint fingerprint = Fingerprint.of(message);
        if (fingerprint == null) {
            return false;
        }
        Long before = heard.get(fingerprint.bits());
        return before != null && received - before <= (fingerprint.hasTimes() ? KEPT : KEPT_WITHOUT_TIMES);
    }

    public void add(Readout message, long received) {
        Fingerprint fingerprint = Fingerprint.of(message);
        if (fingerprint == null) {
            return;
        }
        heard.remove(fingerprint.bits());
        heard.put(fingerprint.bits(), received);
        Iterator<Long> oldest = heard.values().iterator();
        while (oldest.hasNext()) {
            long arrival = oldest.next();
            if (heard.size() <= MOST && arrival >= received - KEPT) {
                return;
            }
            oldest.remove();
        }
    }

    int size() {
        return heard.size();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(heard.size());
        for (Map.Entry<Long, Long> entry : heard.entrySet()) {
            out.writeLong(entry.getKey());
            out.writeLong(entry.getValue());
        }
    }

    static Repeats read(DataInput in) throws IOException {
        Repeats repeats = new Repeats();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            repeats.heard.put(in.readLong(), in.readLong());
        }
        return repeats;
    }

    /** What a message says, in 64 bits. */
    private record Fingerprint(long bits, boolean hasTimes) {

        /** Null when nothing tells a repetition from a new message. */
        static @Nullable Fingerprint of(Readout message) {
            if (message.decoded().observations().isEmpty()) {
                return null;
            }
            boolean identified = false;
            long bits = 0;
            for (PacketKey packet : message.packets()) {
                identified |= !packet.id().isEmpty() || packet.sequence() >= 0;
                bits = mix(mix(mix(bits, packet.device()), packet.id()), packet.sequence());
            }
            boolean hasTimes = false;
            for (Observation observation : message.decoded().observations()) {
                boolean timed = observation.at() != observation.received();
                hasTimes |= timed;
                bits = mix(bits, observation, timed);
            }
            return hasTimes || identified ? new Fingerprint(bits, hasTimes) : null;
        }

        private static long mix(long bits, Observation observation, boolean timed) {
            long mixed = mix(mix(bits, observation.device()), observation.metric());
            mixed = mix(mix(mixed, timed ? observation.at() : 0), Double.doubleToLongBits(observation.value()));
            mixed = mix(mix(mixed, observation.text()), observation.quality().code());
            return mix(mix(mix(mixed, observation.event()), observation.picture()), observation.interval());
        }

        private static long mix(long bits, @Nullable String text) {
            long mixed = mix(bits, text == null ? -1 : text.length());
            for (int i = 0; text != null && i < text.length(); i++) {
                mixed = mix(mixed, text.charAt(i));
            }
            return mixed;
        }

        /** A step of a multiplicative hash; the shift lets high bits reach low ones. */
        private static long mix(long bits, long more) {
            long mixed = (bits ^ more) * 0x9E3779B97F4A7C15L;
            return mixed ^ (mixed >>> 29);
        }
    }
}
