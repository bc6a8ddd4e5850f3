package dev.vigil.standalone.system;

import dev.vigil.console.Main;
import dev.vigil.domain.TopicLayout;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.ingest.FormatRoutes;
import dev.vigil.jobs.ingest.IngestJob;
import dev.vigil.jobs.inspection.InspectionJob;
import dev.vigil.jobs.kafka.KafkaTopics;
import dev.vigil.jobs.warning.WarningJob;
import dev.vigil.servers.EmbeddedArtemis;
import dev.vigil.servers.EmbeddedKafka;
import dev.vigil.servers.EmbeddedPostgres;
import dev.vigil.servers.FreePort;
import dev.vigil.standalone.ConfigFolder;
import dev.vigil.standalone.Hearing;
import dev.vigil.standalone.cluster.LocalFlink;
import dev.vigil.standalone.config.FlinkFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The system in parts: the servers and ingestion in this process; console, WarningJob and InspectionJob each in its own. */
final class Parts implements AutoCloseable {
    static final String CONSOLE = "console";
    static final List<String> ALL = List.of(CONSOLE, WarningJob.NAME, InspectionJob.NAME);
    private static final String HOST = "127.0.0.1";
    private static final long START_SECONDS = 240;
    private static final short ONE_REPLICA = 1;

    private final Path config;
    private final Path data;
    private final EmbeddedKafka kafka;
    private final EmbeddedPostgres postgres;
    private final EmbeddedArtemis mqtt;
    private final int consolePort = FreePort.any();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Map<String, VigilProcess> running = new HashMap<>();

    private Parts(Path config, Path data) throws Exception {
        this.config = config;
        this.data = data;
        kafka = opened(EmbeddedKafka.start(data.resolve("kafka"), HOST, FreePort.any()));
        postgres = opened(EmbeddedPostgres.start(data.resolve("postgres"), HOST, FreePort.any()));
        mqtt = opened(EmbeddedArtemis.start(data.resolve("artemis"), HOST, FreePort.any()));
    }

    static Parts start(Path config, Path data) throws Exception {
        Parts parts = new Parts(config, data);
        KafkaTopics.ensure(Map.of("bootstrap.servers", parts.kafka()), TopicLayout.all(OneJob.PARTITIONS), ONE_REPLICA);
        for (String part : ALL) {
            parts.start(part);
        }
        parts.ingest();
        for (String part : ALL) {
            parts.awaitStart(part);
        }
        return parts;
    }

    private void ingest() throws Exception {
        FormatRoutes routes = ConfigFolder.check(config);
        JobSettings settings = new JobSettings(
                kafka(),
                broker(),
                "",
                "",
                config.toString(),
                data.toString(),
                OneJob.PARTITIONS,
                routes.splits(),
                Map.of());
        LocalFlink flink =
                opened(LocalFlink.start(FlinkFile.read(config), data.resolve("flink"), HOST, FreePort.any(), 1, 1));
        flink.submit(IngestJob.NAME, env -> IngestJob.define(env, settings, routes));
        Hearing.await(settings, Duration.ofSeconds(START_SECONDS));
    }

    /** As {@code kill -9}, at once. */
    void kill(String part) throws InterruptedException {
        running.get(part).kill();
    }

    /** Does not wait until it works. */
    void start(String part) throws IOException {
        Path folder = Files.createDirectories(data.resolve(part));
        running.put(
                part,
                part.equals(CONSOLE)
                        ? VigilProcess.startPart(Main.class, consoleFile(folder).toString())
                        : VigilProcess.startPart(
                                OneJob.class,
                                part,
                                kafka(),
                                config.toString(),
                                folder.toString(),
                                Integer.toString(FreePort.any())));
    }

    void awaitStart(String part) throws InterruptedException {
        running.get(part).awaitLine("ready", START_SECONDS);
    }

    private Path consoleFile(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("console.yaml"),
                """
                port: %d
                jdbc: %s
                kafka: %s
                series: http://127.0.0.1:9
                series_kind: questdb
                config: %s
                data: %s
                pictures: %s
                """
                        .formatted(
                                consolePort, postgres.jdbcUrl(), kafka(), config, folder, folder.resolve("pictures")));
    }

    String kafka() {
        return kafka.address();
    }

    String broker() {
        return mqtt.address();
    }

    String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    VigilHttp http() {
        return new VigilHttp("http://" + HOST + ":" + consolePort);
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() throws Exception {
        running.values().forEach(VigilProcess::close);
        for (AutoCloseable part : open) {
            part.close();
        }
    }
}
