package dev.vigil.standalone.cli;

import dev.vigil.standalone.bench.anomaly.AnomalyBench;
import dev.vigil.standalone.bench.anomaly.NabFolder;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "anomaly",
        mixinStandardHelpOptions = true,
        description =
                "The detector of anomaly(metric) on the Numenta Anomaly Benchmark, by its own scoring rules; before"
                        + " that, the scorer against the results published there. Exit code 1 if it does not reproduce them.")
final class BenchAnomalyCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DIR",
            description = "A copy of the benchmark: git clone https://github.com/numenta/NAB DIR")
    private Path folder = Path.of("");

    @Option(
            names = "--tune",
            description =
                    "Also tune the weights on one half of the series and score them on the other, both ways; takes"
                            + " minutes")
    private boolean tune;

    @Override
    public Integer call() {
        NabFolder nab = new NabFolder(folder);
        if (!nab.isThere()) {
            throw new CommandException(folder
                    + " holds no copy of the Numenta Anomaly Benchmark. To get one: git clone"
                    + " https://github.com/numenta/NAB " + folder);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        return new AnomalyBench(nab, out).run(tune) ? 0 : 1;
    }
}
