package dev.vigil.standalone.cli;

import dev.vigil.standalone.bench.PipelineBench;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description =
                "The shipped system in this process, real MQTT publishers in front: messages and readings a second"
                        + " until the last is judged and stored. Exit code 1 if a reading that the broker confirmed is"
                        + " missing.")
final class BenchPipelineCommand implements Callable<Integer> {
    @Mixin
    private BenchFolder folder = new BenchFolder();

    @Option(names = "--devices", paramLabel = "N", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}")
    private int devices;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "4",
            description = "MQTT connections that speak for them. Default: ${DEFAULT-VALUE}")
    private int connections;

    @Option(
            names = "--readings",
            paramLabel = "N",
            defaultValue = "10",
            description = "Of a message, 1 to 10. Default: ${DEFAULT-VALUE}")
    private int readings;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = "Messages a second. Default: as fast as the broker confirms")
    private double rate;

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
        PipelineBench bench = new PipelineBench(devices, connections, readings, rate, warmUp, seconds);
        return bench.run(Home.config(), folder.create(), out, System.err) == 0 ? 0 : 1;
    }
}
