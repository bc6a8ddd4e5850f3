package dev.vigil.standalone.cli;

import dev.vigil.domain.alert.Severity;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "pour",
        mixinStandardHelpOptions = true,
        description =
                "Writes invented alerts into the topic casefile of a running system, so many a second, and measures how "
                        + "long each needs until it comes out of the console's live stream. Withdraws them again at the end. For "
                        + "measuring, on a system that is thrown away: they stay in the history, and what is killed meanwhile leaves its "
                        + "alerts to the warning job, which knows nothing of them and withdraws them after a minute.")
final class PourCommand implements Callable<Integer> {
    /** So long the last of them stand on the walls before they are taken back, ms. */
    private static final long LOOKED_AT = 2_000;

    @Mixin
    private ConsoleAccess console = new ConsoleAccess();

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "100",
            description = "A second. Default: ${DEFAULT-VALUE}")
    private int rate;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "30", description = "Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--kafka",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1:9092",
            description = "Default: ${DEFAULT-VALUE}")
    private String kafka = "";

    @Option(
            names = "--premise",
            paramLabel = "ID",
            split = ",",
            defaultValue = "care-jingyuan,chem-lanhai,chem-bailu-store,cold-beichuan,cold-xiandao,site-guanlan",
            description = "At which the alerts are in turn; several with commas. Default: ${DEFAULT-VALUE}")
    private List<String> premises = List.of();

    @Option(
            names = "--severity",
            paramLabel = "S",
            defaultValue = "RED",
            description = "${COMPLETION-CANDIDATES}; a blue alert starts no task. Default: ${DEFAULT-VALUE}")
    private Severity severity = Severity.RED;

    @Override
    public Integer call() throws Exception {
        if (rate < 1 || rate > 1_000 || seconds < 1) {
            throw new CommandException("--rate must be from 1 to 1000, --seconds at least 1.");
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (StreamWatch watch = StreamWatch.open(console);
                Pouring pouring = new Pouring(kafka, premises, severity)) {
            int sent = pouring.run(rate, seconds);
            watch.awaitQuiet(sent);
            out.printf(
                    Locale.ROOT,
                    "%d alerts sent at %d/s, %d came out of the stream; ms from topic to stream: %s%n",
                    sent,
                    rate,
                    watch.seen(),
                    watch.percentiles());
            Thread.sleep(LOOKED_AT);
            pouring.takeBack();
            return watch.seen() == sent ? 0 : 1;
        }
    }
}
