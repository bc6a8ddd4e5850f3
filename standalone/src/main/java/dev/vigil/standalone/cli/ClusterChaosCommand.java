package dev.vigil.standalone.cli;

import dev.vigil.standalone.chaos.ChaosRun;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = "Kills processes of a cluster of its own (kill -9) at random while devices publish, then compares"
                + " what the broker confirmed with readings, alerts, tasks and the console. Exit code 1 if anything was"
                + " lost, doubled or said twice differently.")
final class ClusterChaosCommand implements Callable<Integer> {
    @Mixin
    private BenchFolder folder = new BenchFolder();

    @Option(names = "--devices", paramLabel = "N", defaultValue = "200", description = "Default: ${DEFAULT-VALUE}")
    private int devices;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "60",
            description = "Messages a second, ten readings each. Default: ${DEFAULT-VALUE}")
    private double rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "180",
            description = "How long it kills. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--task-managers", paramLabel = "N", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}")
    private int taskManagers;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Another seed, other kills.")
    private long seed;

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ChaosRun run = new ChaosRun(devices, rate, seconds, taskManagers, seed);
        return run.run(Home.config(), folder.create(), out, System.err) == 0 ? 0 : 1;
    }
}
