package dev.vigil.formats.camera;

import dev.vigil.domain.observation.Observation;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what is new in an event that is sent again and again: {@code new → update … → end}, a picture that
 * comes late, the whole of it once more after a reconnection. An observation comes out for its beginning, for
 * a change of its value or text, for a picture that it did not have, and for its end (value 0).
 *
 * <pre>
 *            first          value, text, picture differ
 *   unknown ───────▶ going on ──┐◀───────────────┘
 *      │                        │ value 0
 *      └────── value 0 ───▶   ended ──▶ (a late picture still comes out; nothing else)
 * </pre>
 *
 * What concerns the beginning keeps the time of the beginning, so that a store overwrites it. Events that
 * nobody spoke of for an hour, and the oldest beyond the capacity, are forgotten.
 */
public final class EventTracker {
    private static final int CAPACITY = 20_000;
    private static final long KEPT = 3_600_000;

    private final int capacity;
    private final long kept;
    private final Map<String, TrackedEvent> events = new LinkedHashMap<>();

    public EventTracker() {
        this(CAPACITY, KEPT);
    }

    /** @param kept how long an event is remembered after it was last spoken of, ms of arrival time */
    public EventTracker(int capacity, long kept) {
        this.capacity = capacity;
        this.kept = kept;
    }

    /** The observation, if it tells something new; one without an event always does. */
    public Optional<Observation> changed(Observation observation) {
        if (observation.event() == null) {
            return Optional.of(observation);
        }
        forgetBefore(observation.received() - kept);
        String key = observation.device() + '\n' + observation.metric() + '\n' + observation.event();
        TrackedEvent before = events.remove(key); // put back at the end: the youngest
        TrackedEvent after = before == null ? TrackedEvent.of(observation) : before.then(observation);
        events.put(key, after);
        if (before == null) {
            return Optional.of(observation);
        }
        return before.tellsNothingNew(after) ? Optional.empty() : Optional.of(after.report(before, observation));
    }

    public int size() {
        return events.size();
    }

    private void forgetBefore(long time) {
        Iterator<TrackedEvent> oldest = events.values().iterator();
        while (oldest.hasNext()) {
            if (oldest.next().heard() >= time && events.size() < capacity) {
                return;
            }
            oldest.remove();
        }
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(events.size());
        for (Map.Entry<String, TrackedEvent> entry : events.entrySet()) {
            out.writeUTF(entry.getKey());
            entry.getValue().write(out);
        }
    }

    public static EventTracker read(DataInput in) throws IOException {
        EventTracker tracker = new EventTracker();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            tracker.events.put(in.readUTF(), TrackedEvent.read(in));
        }
        return tracker;
    }
}
