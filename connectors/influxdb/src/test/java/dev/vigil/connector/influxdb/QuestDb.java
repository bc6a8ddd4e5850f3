package dev.vigil.connector.influxdb;

import io.questdb.Bootstrap;
import io.questdb.DefaultBootstrapConfiguration;
import io.questdb.ServerMain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A QuestDB inside the test's own process, on a free port. */
public final class QuestDb implements AutoCloseable {
    private static final int LOWEST_PORT = 20_000;
    private static final int PORTS = 12_000;
    private static final int DISTANCE_OF_PROCESSES = 97;
    private static final AtomicLong NEXT_PORT =
            new AtomicLong(ProcessHandle.current().pid() * DISTANCE_OF_PROCESSES);

    private final ServerMain server;
    private final int port;

    private QuestDb(ServerMain server, int port) {
        this.server = server;
        this.port = port;
    }

    public static QuestDb start(Path root) throws IOException {
        return startAt(freePort(), root);
    }

    /** On a known port, so that it can come back where it was. */
    public static QuestDb startAt(int port, Path root) throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("QDB_HTTP_BIND_TO", "127.0.0.1:" + port);
        environment.put("QDB_HTTP_MIN_ENABLED", "false");
        environment.put("QDB_PG_ENABLED", "false");
        environment.put("QDB_LINE_TCP_ENABLED", "false");
        environment.put("QDB_LINE_UDP_ENABLED", "false");
        environment.put("QDB_TELEMETRY_ENABLED", "false");
        environment.put("QDB_SHARED_WORKER_COUNT", "2");
        environment.put("QDB_METRICS_ENABLED", "false");
        Files.createDirectories(root);
        ServerMain server = new ServerMain(new Bootstrap(
                new DefaultBootstrapConfiguration() {
                    @Override
                    public Map<String, String> getEnv() {
                        return environment;
                    }
                },
                Bootstrap.getServerMainArgs(root.toString())));
        server.start();
        return new QuestDb(server, port);
    }

    /** Below the range of outgoing connections: nobody takes it before the server listens, nor between two starts. */
    public static int freePort() throws IOException {
        for (int tries = 0; tries < PORTS; tries++) {
            int port = LOWEST_PORT + (int) (NEXT_PORT.getAndIncrement() % PORTS);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
        throw new IOException("no free port from " + LOWEST_PORT + " on");
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.close();
    }
}
