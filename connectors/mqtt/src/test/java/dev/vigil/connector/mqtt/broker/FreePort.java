package dev.vigil.connector.mqtt.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ports below those that Linux gives to outgoing connections: nobody takes one while a broker is down between two starts.
 * No two tests of a process get the same.
 */
final class FreePort {
    private static final int LOWEST = 20_000;
    private static final int COUNT = 12_000;
    private static final int DISTANCE_OF_PROCESSES = 97;
    private static final AtomicLong NEXT =
            new AtomicLong(ProcessHandle.current().pid() * DISTANCE_OF_PROCESSES);

    private FreePort() {}

    static int find() throws IOException {
        for (int tries = 0; tries < COUNT; tries++) {
            int port = LOWEST + (int) (NEXT.getAndIncrement() % COUNT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
        throw new IOException("no free port from " + LOWEST + " on");
    }
}
