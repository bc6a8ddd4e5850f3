package dev.vigil.door;

import dev.vigil.door.Parcel.Fate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** What has happened at the door since it opened. */
final class Tally {
    private final Map<Event, LongAdder> events = new EnumMap<>(Event.class);
    private final Map<Fate, LongAdder> fates = new EnumMap<>(Fate.class);

    /** Something that is counted. */
    enum Event {
        ACCEPTED,
        /** Connections that were one too many. */
        REFUSED_CONNECTIONS,
        FRAMES,
        /** Frames with a check sum that nobody knows; passed on, and not answered. */
        WRONG_SUMS,
        /** Frames that were torn; passed on, and not answered. */
        TORN_FRAMES,
        JUNK_BYTES,
        ANSWERS,
        /** Connections that were closed because of what they did. */
        CLOSED_OVERSIZE,
        CLOSED_SLOW,
        CLOSED_IDLE,
        CLOSED_JUNK,
        CLOSED_UNREAD_ANSWERS
    }

    Tally() {
        for (Event event : Event.values()) {
            events.put(event, new LongAdder());
        }
        for (Fate fate : Fate.values()) {
            fates.put(fate, new LongAdder());
        }
    }

    LongAdder of(Event event) {
        return events.getOrDefault(event, new LongAdder());
    }

    LongAdder of(Fate fate) {
        return fates.getOrDefault(fate, new LongAdder());
    }

    /** By name, such as {@code frames}, {@code frames_delivered} and {@code closed_idle}. */
    Map<String, Long> snapshot() {
        Map<String, Long> all = new TreeMap<>();
        events.forEach((event, count) -> all.put(event.name().toLowerCase(Locale.ROOT), count.sum()));
        fates.forEach((fate, count) -> all.put("frames_" + fate.name().toLowerCase(Locale.ROOT), count.sum()));
        return all;
    }
}
