package dev.vigil.standalone;

import dev.vigil.standalone.config.Part;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A server that is not ours: it may still be starting when we are. */
final class RealServer {
    private static final Pattern HOST_AND_PORT = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9a-fA-F:]+]):(\\d{1,5})");
    private static final int CONNECT_MS = 2_000;
    private static final long PAUSE_MS = 250;

    private RealServer() {}

    /**
     * Waits until one of the hosts in the address takes connections.
     *
     * @return the address
     * @throws StartException when none does within that time
     */
    static String await(Part part, String address, Duration patience) throws InterruptedException {
        List<InetSocketAddress> hosts = hosts(address);
        long end = System.nanoTime() + patience.toNanos();
        while (hosts.stream().noneMatch(RealServer::isOpen)) {
            if (hosts.isEmpty() || System.nanoTime() - end > 0) {
                throw new StartException("No " + part.title() + " answers at " + address + ": start it, or correct '"
                        + part.key() + ": use' in config/vigil.yaml.");
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
        return address;
    }

    private static List<InetSocketAddress> hosts(String address) {
        return HOST_AND_PORT
                .matcher(address)
                .results()
                .map((MatchResult found) -> new InetSocketAddress(found.group(1), Integer.parseInt(found.group(2))))
                .toList();
    }

    private static boolean isOpen(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            // resolved at each attempt: a name may come with its server
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), CONNECT_MS);
            return true;
        } catch (IOException away) {
            return false;
        }
    }
}
