package dev.vigil.jobs.ingest;

/**
 * Remembers the last few readings of one metric of one device, to tell a reading that comes again from a
 * new one. The same time with another value is a correction, not a duplicate.
 *
 * @param times event times, epoch ms, newest first
 * @param values hash of the reading at each of them
 */
@SuppressWarnings("ArrayRecordComponent") // state that Flink serializes natively; never compared
public record RecentReadings(long[] times, int[] values) {
    /** How many are remembered: more than the readings that one interrupted checkpoint brings again. */
    static final int DEPTH = 16;

    static RecentReadings none() {
        return new RecentReadings(new long[0], new int[0]);
    }

    boolean holds(long at, int value) {
        for (int i = 0; i < times.length; i++) {
            if (times[i] == at) {
                return values[i] == value;
            }
        }
        return false;
    }

    RecentReadings with(long at, int value) {
        int kept = Math.min(DEPTH - 1, times.length);
        long[] newTimes = new long[kept + 1];
        int[] newValues = new int[kept + 1];
        newTimes[0] = at;
        newValues[0] = value;
        int next = 1;
        for (int i = 0; i < times.length && next <= kept; i++) {
            if (times[i] != at) {
                newTimes[next] = times[i];
                newValues[next] = values[i];
                next++;
            }
        }
        return next == kept + 1
                ? new RecentReadings(newTimes, newValues)
                : new RecentReadings(java.util.Arrays.copyOf(newTimes, next), java.util.Arrays.copyOf(newValues, next));
    }
}
