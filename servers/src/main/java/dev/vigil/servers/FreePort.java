package dev.vigil.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on this machine. */
public final class FreePort {
    private FreePort() {}

    /** A port on loopback that nobody listens on at this moment. */
    public static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("no free port on loopback", none);
        }
    }

    /** Whether somebody listens there already. */
    public static boolean isTaken(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
