package dev.vigil.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ports on this machine. Those that are found lie below the range from which Linux takes the ports of outgoing connections: no
 * connection takes one between the moment in which it is found and the start of its server. No two callers of a process get the
 * same.
 */
public final class FreePort {
    private static final int LOWEST = 20_000;
    private static final int COUNT = 12_000;
    private static final int DISTANCE_OF_PROCESSES = 97;
    private static final int PATIENCE_MS = 1_000;
    private static final AtomicLong NEXT =
            new AtomicLong(ProcessHandle.current().pid() * DISTANCE_OF_PROCESSES);

    private FreePort() {}

    /** A port on loopback that nobody listens on at this moment. */
    public static int any() {
        for (int tries = 0; tries < COUNT; tries++) {
            int port = LOWEST + (int) (NEXT.getAndIncrement() % COUNT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
        throw new UncheckedIOException(new IOException("no free port on loopback from " + LOWEST + " on"));
    }

    /**
     * Whether a server could not listen there. It listens itself for a moment: whoever waits for a server that is about to start asks
     * {@link #answers}, or takes the port away from it.
     */
    public static boolean isTaken(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    /** Whether somebody lets connections in there. */
    public static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
