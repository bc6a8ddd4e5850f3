package dev.vigil.connector.mqtt.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The bytes of the broker, packet by packet, each made fit for Paho. A read that times out may be repeated: nothing is
 * lost. Used by one thread.
 */
final class PacketInput extends InputStream {
    private static final int INITIAL_SIZE = 1 << 16;
    private static final int LONGEST_HEADER = 5;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final InputStream in;
    private final int maximumPacketSize;
    private byte[] raw = new byte[INITIAL_SIZE];
    private int start;
    private int end;
    private ByteBuffer ready = NOTHING;

    PacketInput(InputStream in, int maximumPacketSize) {
        this.in = in;
        this.maximumPacketSize = maximumPacketSize;
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, ready.remaining());
        ready.get(target, offset, count);
        return count;
    }

    @Override
    public int available() {
        return ready.remaining();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Waits until a packet is complete. */
    private boolean fill() throws IOException {
        while (!ready.hasRemaining()) {
            if (nextPacket()) {
                continue;
            }
            makeRoom();
            int count = in.read(raw, end, raw.length - end);
            if (count < 0) {
                return false;
            }
            end += count;
        }
        return true;
    }

    private boolean nextPacket() throws IOException {
        int rest = 0;
        for (int i = 1; i < LONGEST_HEADER && start + i < end; i++) {
            int digit = raw[start + i];
            rest |= (digit & 0x7F) << (7 * (i - 1));
            if ((digit & 0x80) == 0) {
                return take(1 + i, 1 + i + rest);
            }
        }
        if (end - start >= LONGEST_HEADER) {
            throw new IOException("The broker sent a packet with a malformed length.");
        }
        return false;
    }

    private boolean take(int headerLength, int length) throws IOException {
        if (length > maximumPacketSize) {
            throw new IOException("The broker sent a packet of " + length + " bytes and was told to send at most "
                    + maximumPacketSize + ".");
        }
        if (end - start < length) {
            grow(length);
            return false;
        }
        ready = PacketCleaner.clean(ByteBuffer.wrap(raw, start, length).slice(), headerLength);
        start += length;
        return true;
    }

    private void grow(int needed) {
        if (raw.length < needed) {
            byte[] larger = new byte[Math.max(needed, Math.min(2 * raw.length, maximumPacketSize))];
            System.arraycopy(raw, start, larger, 0, end - start);
            raw = larger;
            end -= start;
            start = 0;
        }
    }

    /** Called with nothing ready: what {@code ready} pointed to may be overwritten. */
    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(raw, start, raw, 0, end - start);
            end -= start;
            start = 0;
        }
    }
}
