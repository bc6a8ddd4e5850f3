package dev.vigil.standalone.cli;

import dev.vigil.standalone.config.Part;
import dev.vigil.standalone.config.StandaloneSettings;
import dev.vigil.standalone.processes.Cluster;
import dev.vigil.standalone.processes.ClusterPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts every process on this machine and keeps it running until Ctrl-C; one that ends is started"
                + " again. A later cluster up, or up, on the same data goes on where it was.")
final class ClusterUpCommand implements Callable<Integer> {
    private static final int RPC_PORT = 6123;

    @Mixin
    private SystemOptions system = new SystemOptions();

    @Option(names = "--task-managers", paramLabel = "N", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}")
    private int taskManagers;

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        StandaloneSettings settings = system.settings("log-cluster");
        int rpcPort = RPC_PORT + system.portOffset();
        Path said = settings.data().resolve("output").resolve(ClusterPlan.CONSOLE + ".out");
        Files.deleteIfExists(said);
        out.println("Vigil 守望 is starting as a cluster of processes …");
        try (Cluster cluster = Cluster.start(
                new ClusterPlan(settings, taskManagers, rpcPort, Map.of()),
                (name, millis) -> out.printf(Locale.ROOT, "  %-20s %6.1f s%n", name, millis / 1000.0))) {
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            out.println(passwordOf(said));
            out.println("  console              http://" + settings.listen() + ":" + settings.port(Part.CONSOLE));
            out.println("  Flink                http://" + settings.listen() + ":" + settings.port(Part.FLINK));
            out.println("  data, logs           " + settings.data());
            out.println("ready. Ctrl-C stops.");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    /** The line that the console's process prints once, at the very first start. */
    private static String passwordOf(Path said) throws IOException {
        return Files.readString(said)
                .lines()
                .filter(line -> line.contains("log in as"))
                .findFirst()
                .orElse("");
    }
}
