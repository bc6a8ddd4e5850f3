package dev.vigil.connector.mqtt.broker;

import dev.vigil.connector.mqtt.harness.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Eclipse Mosquitto as a child process. */
public final class MosquittoBroker implements Broker {
    private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");

    private final Path store;
    private final int port;
    private final List<String> extra = new ArrayList<>();
    private final List<String> global = new ArrayList<>();
    private final List<String> door = new ArrayList<>();
    private final int plainPort;
    private String scheme = "tcp";
    private @Nullable Process process;

    public MosquittoBroker(Path store) throws IOException {
        this.store = store;
        this.port = FreePort.find();
        this.plainPort = FreePort.find();
    }

    /** Skips the test where Mosquitto is not installed. */
    public static void assumeInstalled() {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "Mosquitto is not installed at " + PROGRAM);
    }

    /** Its listener speaks TLS, as {@link #with} has configured it. */
    public MosquittoBroker secure() {
        scheme = "ssl";
        return this;
    }

    /** Opens a second listener, without TLS. */
    public void withPlainDoor() {
        door.add("listener " + plainPort + " 127.0.0.1");
        door.add("allow_anonymous true");
    }

    public String plainUri() {
        return "tcp://127.0.0.1:" + plainPort;
    }

    /** Adds a line to the configuration, before the listener. */
    public MosquittoBroker withGlobal(String line) {
        global.add(line);
        return this;
    }

    /** Adds lines to the configuration, after the listener. */
    public MosquittoBroker with(String... lines) {
        extra.addAll(List.of(lines));
        return this;
    }

    @Override
    public void start() throws Exception {
        Files.createDirectories(store);
        List<String> lines = new ArrayList<>(global);
        lines.addAll(List.of(
                "user root",
                "per_listener_settings true",
                "persistence true",
                "persistence_location " + store + "/",
                // Every change is written: a broker that may be killed must not forget what it has confirmed.
                "autosave_on_changes true",
                "autosave_interval 1",
                "max_queued_messages 0",
                "max_inflight_messages 0",
                "listener " + port + " 127.0.0.1"));
        if (extra.stream().noneMatch(line -> line.startsWith("allow_anonymous"))) {
            lines.add("allow_anonymous true");
        }
        lines.addAll(extra);
        lines.addAll(door);
        Path config = Files.write(store.resolve("mosquitto.conf"), lines);
        process = new ProcessBuilder(PROGRAM.toString(), "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        store.resolve("mosquitto.out").toFile()))
                .start();
        Await.until("mosquitto listens", this::listens);
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void kill() throws Exception {
        if (process != null) {
            process.destroyForcibly().waitFor();
            process = null;
        }
    }

    @Override
    public String uri() {
        return scheme + "://127.0.0.1:" + port;
    }

    @Override
    public void stop() throws Exception {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            process = null;
        }
    }
}
