package dev.vigil.domain.rollup;

import dev.vigil.domain.observation.Quality;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A point under test, and the store in which the last word on each minute, hour and day stands. */
final class Point {
    static final RollupRules RULES = RollupRules.standard(Set.of("cod"));
    static final long MIDNIGHT =
            OffsetDateTime.parse("2026-03-01T00:00:00+08:00").toInstant().toEpochMilli();

    final Map<String, Rollup> store = new TreeMap<>();
    private final Validity validity;
    private final long interval;
    private PointRollups memory = new PointRollups();

    Point(Validity validity, long interval) {
        this.validity = validity;
        this.interval = interval;
    }

    boolean add(long at, double value, Quality quality, long clock) {
        return memory.add(at, value, quality, 0, clock, RULES);
    }

    boolean addMean(long end, double value, long meanOver, long clock) {
        return memory.add(end, value, Quality.NORMAL, meanOver, clock, RULES);
    }

    void until(long clock) {
        memory.due(clock, validity, RULES, interval)
                .forEach(rollup -> store.put(rollup.resolution() + " " + rollup.begin(), rollup));
    }

    void restart() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            memory.write(new DataOutputStream(bytes));
            memory = PointRollups.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    Rollup minute(int minute) {
        return store.get("MINUTE " + (MIDNIGHT + minute * 60_000L));
    }

    Rollup hour(int hour) {
        return store.get("HOUR " + (MIDNIGHT + hour * 3_600_000L));
    }

    Rollup day() {
        return store.get("DAY " + MIDNIGHT);
    }

    boolean isEmpty() {
        return memory.isEmpty();
    }
}
