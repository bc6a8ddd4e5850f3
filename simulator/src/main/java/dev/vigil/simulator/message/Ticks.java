package dev.vigil.simulator.message;

import dev.vigil.domain.premise.Device;
import dev.vigil.simulator.curve.Noise;
import java.util.stream.LongStream;

/**
 * When a device measures: at every full interval, shifted by a phase of its own so that not all speak at
 * once. Always on a full second, because HJ 212 knows no finer time.
 */
final class Ticks {
    private static final long SECOND = 1_000;
    private static final long SLOWEST_LINE = 400;
    private static final long FASTEST_LINE = 20;

    private Ticks() {}

    /** The latest that a message can leave after its sample, ms. */
    static final long LONGEST_WAY = SLOWEST_LINE;

    static LongStream of(Device device, long seed, long from, long to) {
        long interval = Math.max(SECOND, device.interval());
        long slots = interval / SECOND;
        long phase = SECOND * (long) (Noise.uniform(Noise.key(seed, device.id(), "phase"), 0) * slots);
        long first = Math.floorDiv(from - phase + interval - 1, interval) * interval + phase;
        return LongStream.iterate(first, at -> at < to, at -> at + interval);
    }

    /** When the message with the sample of that time leaves. */
    static long sendAt(Device device, long seed, long at) {
        double way = Noise.uniform(Noise.key(seed, device.id(), "way"), at);
        return at + FASTEST_LINE + (long) (way * (SLOWEST_LINE - FASTEST_LINE));
    }
}
