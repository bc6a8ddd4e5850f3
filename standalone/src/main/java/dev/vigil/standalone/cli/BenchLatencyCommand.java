package dev.vigil.standalone.cli;

import dev.vigil.standalone.bench.LatencyBench;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        description = "The shipped system in this process under a constant load: from the publication over MQTT to the"
                + " observation in the log and to the alert in the case file, p50 and p99.")
final class BenchLatencyCommand implements Callable<Integer> {
    @Mixin
    private BenchFolder folder = new BenchFolder();

    @Option(names = "--devices", paramLabel = "N", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}")
    private int devices;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Messages a second. Default: ${DEFAULT-VALUE}")
    private double rate;

    @Option(
            names = "--readings",
            paramLabel = "N",
            defaultValue = "3",
            description = "Of a message, 1 to 10. Default: ${DEFAULT-VALUE}")
    private int readings;

    @Option(
            names = "--alerts",
            paramLabel = "N",
            defaultValue = "10",
            description = "Alerts a second beside the load. Default: ${DEFAULT-VALUE}")
    private int alerts;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "Before what is measured. Default: ${DEFAULT-VALUE}")
    private int warmUp;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "30", description = "Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        LatencyBench bench = new LatencyBench(devices, rate, readings, alerts, warmUp, seconds);
        return bench.run(Home.config(), folder.create(), out, System.err) == 0 ? 0 : 1;
    }
}
