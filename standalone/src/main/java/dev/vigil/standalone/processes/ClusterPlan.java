package dev.vigil.standalone.processes;

import dev.vigil.servers.EmbeddedPostgres;
import dev.vigil.standalone.config.Part;
import dev.vigil.standalone.config.StandaloneSettings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which processes make up the cluster, and how each is started. A process that uses a server stands behind it.
 *
 * @param settings ports, configuration and data of all of them
 * @param rpcPort of the JobManager for its TaskManagers
 * @param environment of all of them, over what is inherited
 */
public record ClusterPlan(StandaloneSettings settings, int taskManagers, int rpcPort, Map<String, String> environment) {
    /** The process with the console and the HJ 212 door, which also hands the jobs to Flink. */
    public static final String CONSOLE = "console";

    public static final String JOB_MANAGER = "jobmanager";
    public static final String TASK_MANAGER = "taskmanager-";

    private static final List<Part> SERVERS = List.of(Part.KAFKA, Part.POSTGRES, Part.SERIES, Part.MQTT);
    private static final int PATIENCE_MS = 2_000;
    private static final int OK = 200;

    public ClusterPlan {
        environment = Map.copyOf(environment);
    }

    private Map<String, String> childEnvironment() {
        Map<String, String> all = new HashMap<>(environment);
        all.put("VIGIL_POSTGRES_USER", EmbeddedPostgres.USER);
        return all;
    }

    List<Member> members() throws IOException {
        Path servers = writeServers();
        ChildJvm jvm = new ChildJvm(childEnvironment(), settings.data().resolve("output"));
        List<Member> members = new ArrayList<>();
        for (Part part : SERVERS) {
            members.add(
                    new Member(part.key(), "512m", serve(servers, part.key()), jvm, () -> isOpen(settings.port(part))));
        }
        members.add(new Member(
                JOB_MANAGER,
                "512m",
                serve(servers, JOB_MANAGER),
                jvm,
                () -> answers(settings.port(Part.FLINK), "/overview")));
        for (int i = 1; i <= taskManagers; i++) {
            List<String> arguments = new ArrayList<>(serve(servers, "taskmanager"));
            arguments.add("--name=" + TASK_MANAGER + i);
            members.add(new Member(TASK_MANAGER + i, "1g", arguments, jvm, () -> true));
        }
        members.add(new Member(
                CONSOLE,
                "1g",
                common(servers, "up"),
                jvm,
                () -> answers(settings.port(Part.CONSOLE), "/actuator/health/readiness")));
        return members;
    }

    private List<String> serve(Path servers, String server) {
        List<String> arguments = new ArrayList<>(common(servers, "serve"));
        arguments.add(1, server);
        arguments.add("--rpc-port=" + rpcPort);
        return arguments;
    }

    private List<String> common(Path servers, String command) {
        return List.of(
                command,
                "--servers=" + servers,
                "--config=" + settings.config(),
                "--data=" + settings.data().toAbsolutePath());
    }

    /** The file in which every server has an address of its own. */
    private Path writeServers() throws IOException {
        StringBuilder yaml = new StringBuilder(
                "# Written by vigil cluster: where its processes are.\nlisten: " + settings.listen() + "\n");
        for (Part part : Part.values()) {
            yaml.append(String.format(Locale.ROOT, "%s:%n  port: %d%n", part.key(), settings.port(part)));
            String use = use(part);
            if (!use.isEmpty()) {
                yaml.append("  use: ").append(use).append('\n');
            }
            if (part == Part.FLINK) {
                yaml.append("  parallelism: ").append(settings.parallelism()).append('\n');
            }
        }
        yaml.append("partitions: ").append(settings.partitions()).append('\n');
        return Files.writeString(Files.createDirectories(settings.data()).resolve("cluster.yaml"), yaml);
    }

    private String use(Part part) {
        String at = settings.listen() + ":" + settings.port(part);
        return switch (part) {
            case MQTT -> "tcp://" + at;
            case KAFKA -> at;
            case POSTGRES -> "jdbc:postgresql://" + at + "/postgres";
            case SERIES, FLINK -> "http://" + at;
            case CONSOLE, DOOR -> "";
        };
    }

    private boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.listen(), port), PATIENCE_MS);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private boolean answers(int port, String path) {
        try {
            HttpURLConnection http = (HttpURLConnection) URI.create("http://" + settings.listen() + ":" + port + path)
                    .toURL()
                    .openConnection();
            http.setConnectTimeout(PATIENCE_MS);
            http.setReadTimeout(PATIENCE_MS);
            return http.getResponseCode() == OK;
        } catch (IOException away) {
            return false;
        }
    }
}
