package dev.vigil.standalone;

import dev.vigil.console.ConsoleSettings;
import dev.vigil.door.DoorOptions;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.ingest.FormatRoutes;
import dev.vigil.jobs.mqtt.Broker;
import dev.vigil.servers.EmbeddedArtemis;
import dev.vigil.servers.EmbeddedKafka;
import dev.vigil.servers.EmbeddedPostgres;
import dev.vigil.servers.EmbeddedQuestDb;
import dev.vigil.standalone.config.Part;
import dev.vigil.standalone.config.StandaloneSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The four servers, each embedded or real, and where they can be reached. */
public final class Servers {
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final StandaloneSettings settings;
    private final CompletableFuture<String> mqtt;
    private final CompletableFuture<String> kafka;
    private final CompletableFuture<String> postgres;
    private final CompletableFuture<String> series;

    Servers(StandaloneSettings settings, Shutdown shutdown, Stopwatch watch) {
        this.settings = settings;
        String host = settings.listen();
        kafka = server(
                Part.KAFKA,
                watch,
                shutdown,
                () -> EmbeddedKafka.start(folder("kafka"), host, settings.port(Part.KAFKA)),
                EmbeddedKafka::address);
        postgres = server(
                Part.POSTGRES,
                watch,
                shutdown,
                () -> EmbeddedPostgres.start(folder("postgres"), host, settings.port(Part.POSTGRES)),
                EmbeddedPostgres::jdbcUrl);
        series = server(
                Part.SERIES,
                watch,
                shutdown,
                () -> EmbeddedQuestDb.start(folder("questdb"), host, settings.port(Part.SERIES)),
                EmbeddedQuestDb::address);
        mqtt = server(
                Part.MQTT,
                watch,
                shutdown,
                () -> EmbeddedArtemis.start(folder("artemis"), host, settings.port(Part.MQTT)),
                EmbeddedArtemis::address);
    }

    private <T extends AutoCloseable> CompletableFuture<String> server(
            Part part, Stopwatch watch, Shutdown shutdown, Callable<T> start, Function<T, String> address) {
        return settings.real(part)
                .map(real -> watch.start(part.title(), () -> RealServer.await(part, real, PATIENCE)))
                .orElseGet(
                        () -> watch.start(part.title(), () -> address.apply(shutdown.add(part.title(), start.call()))));
    }

    private Path folder(String name) {
        return settings.data().resolve(name).toAbsolutePath();
    }

    /** {@code tcp://host:port}. */
    public CompletableFuture<String> mqtt() {
        return mqtt;
    }

    /** Bootstrap servers. */
    public CompletableFuture<String> kafka() {
        return kafka;
    }

    /** A JDBC address. */
    public CompletableFuture<String> postgres() {
        return postgres;
    }

    /** Base of the HTTP interface. */
    public CompletableFuture<String> series() {
        return series;
    }

    JobSettings jobSettings(FormatRoutes routes) {
        return jobSettings(routes, kafka.join(), mqtt.join(), series.join());
    }

    JobSettings jobSettings(FormatRoutes routes, String kafkaAddress, String mqttAddress, String seriesAddress) {
        DrawKeyFile.ensure(folder("draw.key"));
        return new JobSettings(
                kafkaAddress,
                mqttAddress,
                seriesAddress,
                settings.seriesBucket(),
                settings.config().toAbsolutePath().toString(),
                folder("pictures").toString(),
                settings.partitions(),
                routes.splits(),
                settings.kafkaProperties());
    }

    DoorOptions doorOptions() {
        String uri = mqtt.join();
        Broker broker = Broker.of(uri, System.getenv());
        return DoorOptions.of(
                settings.listen(),
                settings.port(Part.DOOR),
                new DoorOptions.Broker(
                        uri, "vigil-door", broker.credentials(), broker.tls().orElse(null)));
    }

    /** What the jobs write to the bucket is read out of it again. */
    private String seriesToRead() {
        return settings.seriesKind().equals("influxdb") ? series.join() + "/" + settings.seriesBucket() : series.join();
    }

    ConsoleSettings consoleSettings() {
        boolean real = settings.real(Part.POSTGRES).isPresent();
        return new ConsoleSettings(
                settings.listen(),
                settings.port(Part.CONSOLE),
                postgres.join(),
                real ? System.getenv().getOrDefault("VIGIL_POSTGRES_USER", "vigil") : EmbeddedPostgres.USER,
                real ? System.getenv().getOrDefault("VIGIL_POSTGRES_PASSWORD", "") : "",
                kafka.join(),
                seriesToRead(),
                settings.seriesKind(),
                settings.config().toAbsolutePath(),
                folder("console"),
                settings.kafkaProperties(),
                System.getenv("VIGIL_ADMIN_PASSWORD"));
    }
}
