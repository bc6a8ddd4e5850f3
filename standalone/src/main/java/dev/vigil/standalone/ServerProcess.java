package dev.vigil.standalone;

import dev.vigil.servers.EmbeddedArtemis;
import dev.vigil.servers.EmbeddedKafka;
import dev.vigil.servers.EmbeddedPostgres;
import dev.vigil.servers.EmbeddedQuestDb;
import dev.vigil.standalone.cluster.FlinkProcess;
import dev.vigil.standalone.config.FlinkFile;
import dev.vigil.standalone.config.Part;
import dev.vigil.standalone.config.StandaloneSettings;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * This process as one server of the system, on the port and in the folder that it would have inside {@code vigil up}.
 *
 * @param settings of the whole system; {@code use} is not looked at, because this is the server that others use
 */
public record ServerProcess(StandaloneSettings settings) {
    /** Opens the embedded server of that part. Does not return. */
    public void serve(Part part) throws Exception {
        try (DataFolder held =
                        DataFolder.lock(settings.data().resolve("servers").resolve(part.key()));
                AutoCloseable server = open(part)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server, held)));
            new CountDownLatch(1).await();
        }
    }

    private static void close(AutoCloseable server, AutoCloseable held) {
        try {
            server.close();
            held.close();
        } catch (Exception stuck) {
            System.err.println("not stopped cleanly; what it keeps is safe: " + stuck.getMessage());
        }
    }

    private AutoCloseable open(Part part) throws Exception {
        String host = settings.listen();
        int port = settings.port(part);
        Path data = settings.data().toAbsolutePath();
        return switch (part) {
            case MQTT -> EmbeddedArtemis.start(data.resolve("artemis"), host, port);
            case KAFKA -> EmbeddedKafka.start(data.resolve("kafka"), host, port);
            case POSTGRES -> EmbeddedPostgres.start(data.resolve("postgres"), host, port);
            case SERIES -> EmbeddedQuestDb.start(data.resolve("questdb"), host, port);
            case FLINK, CONSOLE, DOOR -> throw new IllegalArgumentException(part + " is no server of its own");
        };
    }

    /** @param jobManager address at which TaskManagers reach it */
    public void serveJobManager(String jobManager, int rpcPort) throws Exception {
        flink(jobManager, rpcPort, "jobmanager").runJobManager(settings.port(Part.FLINK));
    }

    /** @param name a folder of its own for each TaskManager of a machine */
    public void serveTaskManager(String jobManager, int rpcPort, String name) throws Exception {
        DrawKeyFile.ensure(settings.data().toAbsolutePath().resolve("draw.key"));
        flink(jobManager, rpcPort, name).runTaskManager(Standalone.JOBS * settings.parallelism());
    }

    private FlinkProcess flink(String jobManager, int rpcPort, String name) {
        return new FlinkProcess(
                FlinkFile.read(settings.config()),
                settings.listen(),
                jobManager,
                rpcPort,
                settings.data().toAbsolutePath().resolve("servers").resolve(name));
    }
}
