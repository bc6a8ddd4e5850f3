package dev.vigil.connector.mqtt.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Many devices that do nothing but be connected, on one thread. */
final class Crowd implements AutoCloseable {
    /** How many knock at the same time: a listener's queue is short. */
    private static final int AT_ONCE = 200;

    private static final byte[] PROTOCOL = {0, 4, 'M', 'Q', 'T', 'T', 5, 2, 2, 88, 0};

    private final InetSocketAddress address;
    private final int size;
    private final Selector selector = Selector.open();
    private int connected;

    Crowd(String uri, int size) throws IOException {
        address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(uri).getPort());
        this.size = size;
    }

    /** Connects everybody anew, and waits until all are accepted. */
    void connectAll(Duration bound) throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.selectNow();
        connected = 0;
        long end = System.nanoTime() + bound.toNanos();
        for (int begun = 0; connected < size; ) {
            while (begun < size && begun - connected < AT_ONCE) {
                begin(begun++);
            }
            selector.select(key -> begun(key), 100);
            if (System.nanoTime() > end) {
                throw new AssertionError("Only " + connected + " of " + size + " devices are connected.");
            }
        }
    }

    private void begin(int device) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(address);
        channel.register(selector, SelectionKey.OP_CONNECT, device);
    }

    private void begun(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                channel.write(connectPacket((Integer) key.attachment()));
                key.interestOps(SelectionKey.OP_READ);
                return;
            }
            if (key.isReadable() && channel.read(ByteBuffer.allocate(64)) > 0) {
                connected++;
                key.interestOps(0);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ByteBuffer connectPacket(int device) {
        byte[] id = ("device-" + device).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(0x10);
        packet.write(PROTOCOL.length + 2 + id.length);
        packet.writeBytes(PROTOCOL);
        packet.write(0);
        packet.write(id.length);
        packet.writeBytes(id);
        return ByteBuffer.wrap(packet.toByteArray());
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
