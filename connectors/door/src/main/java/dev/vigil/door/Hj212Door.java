package dev.vigil.door;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * An open door for devices that speak HJ 212 over TCP. Each frame goes to the MQTT broker as it came, at QoS 1; the device gets
 * its answer (9014, 9013) when the broker has confirmed the frame, and not before. While the broker is away, nobody is
 * answered, and when enough waits, nothing more is read: devices then keep their data and send them again.
 */
public final class Hj212Door implements AutoCloseable {
    private static final int BACKLOG = 1_024;
    private static final long FAREWELL_MS = 5_000;

    private final ServerSocketChannel server;
    private final DoorLoop loop;
    private final BrokerLink link;
    private final Outbox outbox;
    private final Tally tally;
    private final Thread loopThread;
    private final Thread linkThread;
    private final int port;

    private Hj212Door(DoorOptions options, ServerSocketChannel server, Outbox outbox, Tally tally) throws IOException {
        this.server = server;
        this.port = server.socket().getLocalPort();
        this.outbox = outbox;
        this.tally = tally;
        this.loop =
                new DoorLoop(options, server, outbox, tally, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
        this.link = new BrokerLink(options.broker(), outbox, tally);
        this.loopThread = new Thread(loop, "hj212-door");
        this.linkThread = new Thread(link, "hj212-door-broker");
    }

    /**
     * Opens the door and returns at once; the broker may come later.
     *
     * @throws IOException when nothing can listen there
     * @throws IllegalArgumentException that names everything that is wrong with the options
     */
    public static Hj212Door open(DoorOptions options) throws IOException {
        options.check();
        ServerSocketChannel server = ServerSocketChannel.open();
        try {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            server.bind(new InetSocketAddress(options.host(), options.port()), BACKLOG);
            server.configureBlocking(false);
            Hj212Door door =
                    new Hj212Door(options, server, new Outbox(options.bounds().unconfirmed()), new Tally());
            door.loopThread.start();
            door.linkThread.start();
            return door;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Whether it has reached the broker. */
    public boolean isConnected() {
        return link.isConnected();
    }

    /** Whether it still serves. */
    public boolean isOpen() {
        return loopThread.isAlive() && server.isOpen();
    }

    /**
     * What has happened since it opened, by name: {@code accepted}, {@code frames}, {@code frames_delivered},
     * {@code frames_unclaimed}, {@code answers}, {@code wrong_sums}, {@code closed_idle} and so on; and, as it is now,
     * {@code connections} and {@code unconfirmed}.
     */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>(tally.snapshot());
        counts.put("connections", (long) loop.connections());
        counts.put("unconfirmed", (long) outbox.size());
        return counts;
    }

    /** Lets nobody in, waits a few seconds until what was read is confirmed and answered, and closes. */
    @Override
    public void close() {
        loop.lastOrders();
        try {
            outbox.awaitEmpty(FAREWELL_MS);
            outbox.close();
            link.abort();
            linkThread.join(FAREWELL_MS);
            loop.close();
            loopThread.join(FAREWELL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outbox.close();
            loop.close();
        }
    }
}
