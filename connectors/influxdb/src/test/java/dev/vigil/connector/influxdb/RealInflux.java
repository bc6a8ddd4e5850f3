package dev.vigil.connector.influxdb;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An InfluxDB 1 server as a child process, behind an nginx that takes the write address of InfluxDB 2 for it. Both must
 * be installed; a test that finds them missing is skipped.
 */
public final class RealInflux implements AutoCloseable {
    public static final String DATABASE = "readings";

    private final Path folder;
    private final int storePort;
    private final int frontPort;
    private final List<Process> processes = new ArrayList<>();

    private RealInflux(Path folder, int storePort, int frontPort) {
        this.folder = folder;
        this.storePort = storePort;
        this.frontPort = frontPort;
    }

    public static boolean isInstalled() {
        return program("influxd").isPresent() && program("nginx").isPresent();
    }

    public static RealInflux start(Path folder) throws Exception {
        RealInflux influx = new RealInflux(folder, QuestDb.freePort(), QuestDb.freePort());
        influx.startStore();
        influx.startFront();
        influx.query("CREATE DATABASE \"" + DATABASE + "\"");
        return influx;
    }

    /** As a power cut would. */
    public void killStore() throws InterruptedException {
        processes.get(0).destroyForcibly().waitFor();
    }

    public void startStore() throws IOException {
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
                  query-log-enabled = false
                [monitor]
                  store-enabled = false
                [http]
                  bind-address = "127.0.0.1:%d"
                  log-enabled = false
                """
                        .formatted(QuestDb.freePort(), folder, folder, folder, storePort));
        run("influxd", "-config", configuration.toString());
    }

    private void startFront() throws IOException {
        Files.writeString(
                folder.resolve("nginx.conf"),
                """
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log stderr crit;
                events {}
                http {
                  access_log off;
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                  client_max_body_size 25m;
                  map $arg_precision $unit { default n; us u; ms ms; s s; }
                  server {
                    listen 127.0.0.1:%d;
                    location = /api/v2/write {
                      rewrite ^ /write?db=$arg_bucket&precision=$unit? break;
                      proxy_pass http://127.0.0.1:%d;
                    }
                    location / { proxy_pass http://127.0.0.1:%d; }
                  }
                }
                """
                        .formatted(frontPort, storePort, storePort));
        run("nginx", "-p", folder.toString(), "-c", "nginx.conf");
    }

    private void run(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(program(name).orElseThrow().toString());
        command.addAll(List.of(arguments));
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start());
    }

    private static Optional<Path> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void query(String query) throws Exception {
        String form = "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/query"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        int status = Eventually.eventually(() -> status(request), found -> found == 200);
        if (status != 200) {
            throw new IllegalStateException("InfluxDB did not start, see " + folder);
        }
    }

    private static int status(HttpRequest request) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** The front, which knows both the write address of InfluxDB 2 and the query address of InfluxDB 1. */
    public String url() {
        return "http://127.0.0.1:" + frontPort;
    }

    @Override
    public void close() throws IOException {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            try {
                // its folder is deleted next
                if (!process.waitFor(1, TimeUnit.MINUTES)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
    }
}
