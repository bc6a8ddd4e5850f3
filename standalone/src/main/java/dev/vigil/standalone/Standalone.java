package dev.vigil.standalone;

import dev.vigil.console.Console;
import dev.vigil.domain.TopicLayout;
import dev.vigil.domain.config.ConfigurationException;
import dev.vigil.door.Hj212Door;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.announce.AnnounceJob;
import dev.vigil.jobs.ingest.FormatRoutes;
import dev.vigil.jobs.ingest.IngestJob;
import dev.vigil.jobs.inspection.InspectionJob;
import dev.vigil.jobs.kafka.KafkaTopics;
import dev.vigil.jobs.rollup.RollupJob;
import dev.vigil.jobs.store.Series;
import dev.vigil.jobs.store.StoreJob;
import dev.vigil.jobs.warning.WarningJob;
import dev.vigil.servers.EmbeddedPostgres;
import dev.vigil.standalone.cluster.FlinkCluster;
import dev.vigil.standalone.cluster.LocalFlink;
import dev.vigil.standalone.cluster.RemoteFlink;
import dev.vigil.standalone.config.FlinkFile;
import dev.vigil.standalone.config.Part;
import dev.vigil.standalone.config.StandaloneSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole system in this process. Parts start side by side; each waits only for what it needs. */
public final class Standalone implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);
    static final int JOBS = 6;
    private static final short ONE_REPLICA = 1;

    private final StandaloneSettings settings;
    private final Shutdown shutdown;
    private final Servers servers;
    private final Console console;

    private Standalone(StandaloneSettings settings, Shutdown shutdown, Servers servers, Console console) {
        this.settings = settings;
        this.shutdown = shutdown;
        this.servers = servers;
        this.console = console;
    }

    /**
     * Returns when everything is ready.
     *
     * @param told what each part's name and start time, ms, are told to
     * @throws dev.vigil.domain.config.ConfigurationException with everything that is wrong in config/
     * @throws StartException when something outside keeps it from starting
     */
    public static Standalone start(StandaloneSettings settings, BiConsumer<String, Long> told) {
        FormatRoutes routes = ConfigFolder.check(settings.config());
        FlinkFile flink = FlinkFile.read(settings.config());
        Shutdown shutdown = new Shutdown();
        shutdown.add("data folder", DataFolder.lock(settings.data()));
        refuseTakenPorts(settings, shutdown);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            return start(settings, flink, routes, shutdown, new Stopwatch(threads, told));
        } catch (CompletionException failed) {
            shutdown.close();
            throw clear(failed.getCause(), settings);
        } finally {
            threads.shutdown();
        }
    }

    /** After a kill our own PostgreSQL may still hold its port: that one is no other program's. */
    private static void refuseTakenPorts(StandaloneSettings settings, Shutdown shutdown) {
        try {
            if (settings.real(Part.POSTGRES).isEmpty()) {
                EmbeddedPostgres.stopOrphan(settings.data().resolve("postgres"));
            }
            PortCheck.refuseTaken(settings);
        } catch (IOException stuck) {
            shutdown.close();
            throw new StartException("An earlier PostgreSQL server cannot be stopped: " + stuck.getMessage(), stuck);
        } catch (StartException taken) {
            shutdown.close();
            throw taken;
        }
    }

    private static RuntimeException clear(Throwable cause, StandaloneSettings settings) {
        if (cause instanceof StartException || cause instanceof ConfigurationException) {
            return (RuntimeException) cause;
        }
        LOG.error("start failed", cause);
        return new StartException(
                "Vigil did not start: " + cause.getMessage() + " (more in "
                        + settings.data().resolve("log/vigil.log") + ").",
                cause);
    }

    private static Standalone start(
            StandaloneSettings settings, FlinkFile flink, FormatRoutes routes, Shutdown shutdown, Stopwatch watch) {
        Servers servers = new Servers(settings, shutdown, watch);
        CompletableFuture<FlinkCluster> cluster =
                watch.start("Flink", () -> shutdown.add("Flink", flink(settings, flink)));
        CompletableFuture<?> topics = watch.startAfter(servers.kafka(), "topics", () -> {
            JobSettings jobs = servers.jobSettings(routes, servers.kafka().join(), "", "");
            KafkaTopics.ensure(jobs.kafkaConnection(), TopicLayout.all(settings.partitions()), ONE_REPLICA);
            keepRawCopies(jobs, routes);
            return jobs;
        });
        CompletableFuture<?> table = watch.startAfter(servers.series(), "series table", () -> {
            if (settings.seriesKind().equals("questdb")) {
                Series.ensureQuestDbTables(servers.series().join());
            }
            return settings;
        });
        CompletableFuture<Console> console = watch.startAfter(
                CompletableFuture.allOf(topics, servers.postgres(), servers.series()),
                "console",
                () -> shutdown.add("console", Console.start(servers.consoleSettings())));
        CompletableFuture<?> jobs =
                watch.startAfter(CompletableFuture.allOf(topics, table, servers.mqtt(), cluster), "jobs", () -> {
                    JobSettings given = servers.jobSettings(routes);
                    submit(cluster.join(), given, routes);
                    Hearing.await(given, Servers.PATIENCE);
                    return settings;
                });
        CompletableFuture<Hj212Door> door = watch.startAfter(
                servers.mqtt(),
                Part.DOOR.title(),
                () -> shutdown.add(Part.DOOR.title(), Hj212Door.open(servers.doorOptions())));
        CompletableFuture.allOf(jobs, console, door).join();
        console.join().shows("door", () -> DoorReport.of(door.join()));
        return new Standalone(settings, shutdown, servers, console.join());
    }

    private static FlinkCluster flink(StandaloneSettings settings, FlinkFile file) throws Exception {
        Path folder = settings.data().resolve("flink");
        Optional<String> real = settings.real(Part.FLINK);
        if (real.isPresent()) {
            return RemoteFlink.at(
                    RealServer.await(Part.FLINK, real.get(), Servers.PATIENCE), file, folder, settings.parallelism());
        }
        return LocalFlink.start(
                file,
                folder,
                settings.listen(),
                settings.port(Part.FLINK),
                settings.parallelism(),
                JOBS * settings.parallelism());
    }

    private static void keepRawCopies(JobSettings jobs, FormatRoutes routes) {
        long kept = routes.rawCopyKept();
        if (kept > 0) {
            TopicLayout layout = TopicLayout.rawMessages(jobs.partitions(), kept);
            KafkaTopics.ensure(jobs.kafkaConnection(), List.of(layout), ONE_REPLICA);
            KafkaTopics.keep(jobs.kafkaConnection(), layout.name(), kept);
        }
    }

    private static void submit(FlinkCluster cluster, JobSettings jobs, FormatRoutes routes) throws Exception {
        cluster.submit(WarningJob.NAME, env -> WarningJob.define(env, jobs));
        cluster.submit(InspectionJob.NAME, env -> InspectionJob.define(env, jobs));
        cluster.submit(StoreJob.NAME, env -> StoreJob.define(env, jobs));
        cluster.submit(RollupJob.NAME, env -> RollupJob.define(env, jobs));
        cluster.submit(IngestJob.NAME, env -> IngestJob.define(env, jobs, routes));
        if (routes.announce() != null) {
            cluster.submit(AnnounceJob.NAME, env -> AnnounceJob.define(env, jobs, routes.announce()));
        }
    }

    public StandaloneSettings settings() {
        return settings;
    }

    public Servers servers() {
        return servers;
    }

    /** Base address of the console's page and interface. */
    public String consoleAddress() {
        return console.address().toString();
    }

    /** The password of {@code admin} that was made up at the very first start; never given twice. */
    public Optional<String> firstPassword() {
        return console.firstPassword();
    }

    @Override
    public void close() {
        shutdown.close();
    }
}
