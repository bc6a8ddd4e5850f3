package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Five hundred walls, fifty of which never read: memory stays bounded, the fifty are dropped, the others miss
 * nothing. Not in the gate, for it takes minutes: {@code ./mvnw -pl console verify -Dit.test=SlowReadersLoad -Dtests.jvm=}.
 */
class SlowReadersLoad {
    private static final int READERS = 450;
    private static final int SLEEPERS = 50;
    private static final int ALERTS = 300;
    /** The topic may hold what other tests wrote, and the console tells of that too. */
    private static final String OURS = "slow-";

    private static final long MEGABYTE = 1L << 20;

    @Test
    void theFiftyAreDroppedAndTheOthersMissNothing() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try (Console console = Console.start(Servers.settings())) {
            Browser desk = Browser.admin(console);
            AtomicLong events = new AtomicLong();
            for (int i = 0; i < SLEEPERS; i++) {
                sockets.add(open(console));
            }
            for (int i = 0; i < READERS; i++) {
                Socket socket = open(console);
                sockets.add(socket);
                Thread reader = new Thread(null, () -> count(socket, events), "reader", 64 * 1024);
                reader.setDaemon(true);
                reader.start();
            }
            eventually(() -> gauge(desk, "vigil_stream_clients"), clients -> clients == READERS + SLEEPERS);
            long before = used();

            for (int i = 0; i < ALERTS; i++) {
                Cases.publish(Cases.opened(OURS + UUID.randomUUID()));
            }

            for (int round = 0; round < 6 && events.get() < (long) READERS * ALERTS; round++) {
                waitFor(events, (long) READERS * ALERTS);
            }
            assertThat(events.get()).isEqualTo((long) READERS * ALERTS);
            long grown = used() - before;
            System.out.println("heap grew by MiB: " + grown / MEGABYTE);
            assertThat(grown).isLessThan(200 * MEGABYTE);
            for (int round = 0; round < 6 && gauge(desk, "vigil_stream_dropped_total") < SLEEPERS; round++) {
                waitForDrops(desk);
            }
            assertThat(gauge(desk, "vigil_stream_dropped_total")).isEqualTo(SLEEPERS);
            assertThat(gauge(desk, "vigil_stream_clients")).isEqualTo(READERS);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static void waitFor(AtomicLong events, long wanted) {
        try {
            eventually(events::get, seen -> seen == wanted);
        } catch (AssertionError notYet) {
            System.out.println("events so far: " + events.get());
        }
    }

    private static void waitForDrops(Browser desk) {
        try {
            eventually(() -> gauge(desk, "vigil_stream_dropped_total"), dropped -> dropped >= SLEEPERS);
        } catch (AssertionError notYet) {
            System.out.println("dropped so far: " + gauge(desk, "vigil_stream_dropped_total"));
        }
    }

    private static Socket open(Console console) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), console.address().getPort()));
        String login =
                Base64.getEncoder().encodeToString(("admin:" + Servers.PASSWORD).getBytes(StandardCharsets.UTF_8));
        // 1.0 knows no chunks: their lengths would stand in the middle of what is counted
        String request =
                "GET /api/alerts/stream HTTP/1.0\r\nHost: localhost\r\nAuthorization: Basic " + login + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Counts events of our alerts without keeping them. */
    private static void count(Socket socket, AtomicLong events) {
        byte[] wanted = ("\"id\":\"" + OURS).getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[8_192];
        int matched = 0;
        try {
            InputStream in = socket.getInputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                for (int i = 0; i < read; i++) {
                    matched = bytes[i] == wanted[matched] ? matched + 1 : bytes[i] == wanted[0] ? 1 : 0;
                    if (matched == wanted.length) {
                        events.incrementAndGet();
                        matched = 0;
                    }
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static long gauge(Browser desk, String name) {
        return desk.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToLong(text -> (long) Double.parseDouble(text))
                .findFirst()
                .orElse(0);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
