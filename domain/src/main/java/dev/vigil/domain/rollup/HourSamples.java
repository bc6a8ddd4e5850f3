package dev.vigil.domain.rollup;

import dev.vigil.domain.observation.Quality;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The samples of one hour of one point, so that a sample which comes late or twice still gives the same means. Of several
 * in one second the last is taken; so an hour holds 3,600 at most, whatever a device sends.
 */
final class HourSamples {
    private static final int VERSION = 1;
    private static final int SECOND = 1_000;
    private static final int MINUTE = 60_000;
    private static final int MINUTES = 60;
    private static final long EVERY_MINUTE = (1L << MINUTES) - 1;

    private int size;
    /** Milliseconds from the begin of the hour, ascending. */
    private int[] offsets = new int[4];

    private double[] values = new double[4];
    private byte[] qualities = new byte[4];
    /** The longest averaging interval of a sample, ms. */
    private long interval;
    /** A bit for each minute that changed since it was rolled up. */
    private long changedMinutes;

    private boolean changed;

    /** False when it says nothing that is not known already. A sample of the same instant with another value corrects it. */
    boolean add(int offset, double value, Quality quality, long meanOver) {
        int at = Arrays.binarySearch(offsets, 0, size, offset - offset % SECOND);
        int place = at >= 0 ? at : -at - 1;
        boolean taken = place < size && offsets[place] / SECOND == offset / SECOND;
        if (taken && offsets[place] > offset) {
            return false;
        }
        if (taken
                && offsets[place] == offset
                && Double.compare(values[place], value) == 0
                && qualities[place] == quality.code()) {
            return false;
        }
        if (!taken) {
            makeRoom(place);
        }
        offsets[place] = offset;
        values[place] = value;
        qualities[place] = (byte) quality.code();
        changed = true;
        changedMinutes |= 1L << (offset / MINUTE);
        if (meanOver > interval) {
            interval = meanOver;
            changedMinutes = EVERY_MINUTE;
        }
        return true;
    }

    private void makeRoom(int place) {
        if (size == offsets.length) {
            int more = size * 2;
            offsets = Arrays.copyOf(offsets, more);
            values = Arrays.copyOf(values, more);
            qualities = Arrays.copyOf(qualities, more);
        }
        System.arraycopy(offsets, place, offsets, place + 1, size - place);
        System.arraycopy(values, place, values, place + 1, size - place);
        System.arraycopy(qualities, place, qualities, place + 1, size - place);
        size++;
    }

    long interval() {
        return interval;
    }

    int size() {
        return size;
    }

    boolean hasChangedMinutes() {
        return changedMinutes != 0;
    }

    /** Whether the minute has changed, and is not empty, since this was asked. */
    boolean takeChanged(int minute) {
        boolean was = (changedMinutes & 1L << minute) != 0;
        changedMinutes &= ~(1L << minute);
        return was && first(minute) < first(minute + 1);
    }

    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    Tally minute(int minute, Validity validity, RollupRules rules) {
        Children samples = new Children();
        int end = first(minute + 1);
        for (int i = first(minute); i < end; i++) {
            samples.add(Tally.of(values[i], Quality.ofCode(qualities[i])));
        }
        return samples.tally(validity, 1, rules.validShare() * samples.size());
    }

    /** @param due how often a sample is due, ms; 0 when nobody knows */
    Tally hour(Validity validity, RollupRules rules, long due) {
        Children minutes = new Children();
        for (int i = 0; i < size; i = first(offsets[i] / MINUTE + 1)) {
            minutes.add(minute(offsets[i] / MINUTE, validity, rules));
        }
        return minutes.tally(validity, Math.max(1, (double) due / MINUTE), rules.validMinutes());
    }

    /** Index of the first sample of the minute or after it. */
    private int first(int minute) {
        int found = Arrays.binarySearch(offsets, 0, size, minute * MINUTE);
        return found >= 0 ? found : -found - 1;
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeInt(offsets[i]);
            out.writeDouble(values[i]);
            out.writeByte(qualities[i]);
        }
        out.writeLong(interval);
        out.writeLong(changedMinutes);
        out.writeBoolean(changed);
    }

    static HourSamples read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("an hour of version " + version + ", expected " + VERSION);
        }
        HourSamples hour = new HourSamples();
        hour.size = in.readInt();
        int room = Math.max(4, hour.size);
        hour.offsets = new int[room];
        hour.values = new double[room];
        hour.qualities = new byte[room];
        for (int i = 0; i < hour.size; i++) {
            hour.offsets[i] = in.readInt();
            hour.values[i] = in.readDouble();
            hour.qualities[i] = in.readByte();
        }
        hour.interval = in.readLong();
        hour.changedMinutes = in.readLong();
        hour.changed = in.readBoolean();
        return hour;
    }
}
