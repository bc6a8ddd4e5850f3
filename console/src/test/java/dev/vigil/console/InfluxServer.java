package dev.vigil.console;

import dev.vigil.servers.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real InfluxDB 1 as a child process, which answers InfluxQL as InfluxDB 2 does. */
final class InfluxServer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/influxd");
    private static final int NO_ANSWER = 0;

    private final Process process;
    private final String address;

    private InfluxServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Skips the test where InfluxDB is not installed. */
    static InfluxServer start(Path folder, String database) throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "InfluxDB is not installed at " + PROGRAM);
        int port = FreePort.any();
        Path configuration = Files.writeString(
                folder.resolve("influx.conf"),
                """
                reporting-disabled = true
                bind-address = "127.0.0.1:%d"
                [meta]
                  dir = "%s/meta"
                [data]
                  dir = "%s/data"
                  wal-dir = "%s/wal"
                [monitor]
                  store-enabled = false
                [http]
                  bind-address = "127.0.0.1:%d"
                """
                        .formatted(FreePort.any(), folder, folder, folder, port));
        Process process = new ProcessBuilder(PROGRAM.toString(), "-config", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("influx.log").toFile())
                .start();
        InfluxServer server = new InfluxServer(process, "http://127.0.0.1:" + port);
        String create = "q=" + URLEncoder.encode("CREATE DATABASE \"" + database + "\"", StandardCharsets.UTF_8);
        Eventually.eventually(() -> server.post("/query", create), status -> status == 200);
        return server;
    }

    String address() {
        return address;
    }

    /** Writes line protocol with times in milliseconds. */
    int write(String database, String lines) {
        return post("/write?precision=ms&db=" + database, lines);
    }

    private int post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return NO_ANSWER;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            // its folder is deleted next
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
