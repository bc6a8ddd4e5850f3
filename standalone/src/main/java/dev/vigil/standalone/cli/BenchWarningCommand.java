package dev.vigil.standalone.cli;

import dev.vigil.standalone.bench.warning.WarningBench;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "warning",
        mixinStandardHelpOptions = true,
        description =
                "WarningJob alone, from a real Kafka back to it: readings a second with no rules, with more and with"
                        + " many, and their ratios.")
final class BenchWarningCommand implements Callable<Integer> {
    @Mixin
    private BenchFolder folder = new BenchFolder();

    @Option(
            names = "--rules",
            paramLabel = "N",
            split = ",",
            defaultValue = "0,100,1000",
            description = "How many rules, one run each; the ratios are to the first. Default: ${DEFAULT-VALUE}")
    private List<Integer> rules = List.of();

    @Option(names = "--premises", paramLabel = "N", defaultValue = "200", description = "Default: ${DEFAULT-VALUE}")
    private int premises;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "900",
            description = "Of event time; ten readings a premise and second. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--parallelism", paramLabel = "N", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}")
    private int parallelism;

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new WarningBench(premises, seconds, parallelism).run(rules, Home.config(), folder.create(), out);
        return 0;
    }
}
