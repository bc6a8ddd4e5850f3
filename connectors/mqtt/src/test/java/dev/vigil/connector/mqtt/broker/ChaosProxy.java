package dev.vigil.connector.mqtt.broker;

import dev.vigil.connector.mqtt.harness.Await;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A network that can fail: between a client and its broker. */
public final class ChaosProxy implements AutoCloseable {
    private static final byte[] PING = {(byte) 0xC0, 0};
    private static final byte[] PONG = {(byte) 0xD0, 0};

    private final int brokerPort;
    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicLong sentByClients = new AtomicLong();
    private volatile @Nullable Socket broker;
    private volatile boolean pinged;
    private volatile boolean deaf;
    private volatile boolean refusing;

    public ChaosProxy(Broker broker) throws IOException {
        brokerPort = URI.create(broker.uri()).getPort();
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept, "chaos-accept");
    }

    public String uri() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    /** From now on nothing of what the client sends reaches the broker. */
    public void loseWhatTheClientSends() {
        deaf = true;
    }

    /** Cuts all connections, as the death of the client's process does. The next one finds a sound network. */
    public void cut() {
        for (Socket socket : sockets) {
            closeQuietly(socket);
        }
        sockets.clear();
        deaf = false;
    }

    /**
     * Waits until the broker has read all that the only client has sent: a ping of ours behind it is answered when its turn
     * has come, and the client does not hear of it.
     */
    public void awaitThatTheBrokerHasReadAll() throws Exception {
        Socket toBroker = Objects.requireNonNull(broker, "nobody is connected");
        pinged = true;
        toBroker.getOutputStream().write(PING);
        Await.until("the broker answers", () -> !pinged);
    }

    /** Accepts and closes at once. */
    public void refuse(boolean refuse) {
        refusing = refuse;
    }

    /** How many bytes of clients have been passed on, or lost on purpose. */
    public long sentByClients() {
        return sentByClients.get();
    }

    /** How many connections have been asked for. */
    public int accepted() {
        return accepted.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                accepted.incrementAndGet();
                if (refusing) {
                    closeQuietly(client);
                    continue;
                }
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), brokerPort);
                broker = upstream;
                sockets.add(client);
                sockets.add(upstream);
                start(() -> pump(client, upstream, true), "chaos-up");
                start(() -> pump(upstream, client, false), "chaos-down");
            } catch (IOException e) {
                // The broker is down, or the proxy closes: the client sees its connection end.
            }
        }
    }

    private void pump(Socket from, Socket to, boolean fromClient) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (!fromClient && pinged && Arrays.equals(buffer, 0, count, PONG, 0, PONG.length)) {
                    pinged = false;
                } else if (!(fromClient && deaf)) {
                    out.write(buffer, 0, count);
                }
                if (fromClient) {
                    sentByClients.addAndGet(count);
                }
            }
        } catch (IOException e) {
            // One end is gone: both go.
        }
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
