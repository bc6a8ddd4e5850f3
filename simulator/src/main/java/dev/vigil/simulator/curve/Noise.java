package dev.vigil.simulator.curve;

/** Randomness without state: the same key and time give the same number in every run. */
public final class Noise {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Noise() {}

    /** A key for one thing that varies, out of the seed and the thing's names. */
    public static long key(long seed, String... names) {
        long hash = FNV_OFFSET ^ mix(seed);
        for (String name : names) {
            for (int i = 0; i < name.length(); i++) {
                hash = (hash ^ name.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ 0xff) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** Evenly from 0, included, to 1, excluded. */
    public static double uniform(long key, long n) {
        return (mix(key + n * 0x9e3779b97f4a7c15L) >>> 11) * 0x1.0p-53;
    }

    /** About normal with mean 0 and deviation 1, never beyond 3: the sum of four uniforms. */
    public static double bell(long key, long n) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += uniform(key ^ (i + 1L), n);
        }
        return Math.max(-3, Math.min(3, (sum - 2) * Math.sqrt(3)));
    }

    /** Between -1 and 1, drifting from one random knot to the next without a jump. */
    public static double drift(long key, long time, long knot) {
        long slot = Math.floorDiv(time, knot);
        double part = Math.floorMod(time, knot) / (double) knot;
        double ease = (1 - Math.cos(part * Math.PI)) / 2;
        double before = 2 * uniform(key, slot) - 1;
        double after = 2 * uniform(key, slot + 1) - 1;
        return before + (after - before) * ease;
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
