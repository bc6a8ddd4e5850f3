package dev.vigil.standalone.cli;

import dev.vigil.console.web.LenientTime;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "Tries rules on the stored history of a running system: the alerts, tasks, visits and officer hours that",
            "they would have made, and the difference to what really happened. The same engine as the live one judges.",
            "Ctrl-C cancels it."
        })
final class BacktestCommand implements Callable<Integer> {
    private static final long ASK_AGAIN = 500;
    private static final int BAR = 30;

    @Mixin
    private ConsoleAccess console = new ConsoleAccess();

    @Parameters(paramLabel = "RULES.yaml", description = "One rule or more, as they stand in config/rules")
    private Path rules = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "T",
            required = true,
            description = "Such as 2026-09-01, 2026-09-01T08:00:00+08:00, or epoch ms")
    private String from = "";

    @Option(names = "--to", paramLabel = "T", required = true, description = "The first instant that counts no more")
    private String to = "";

    @Option(names = "--premise", paramLabel = "ID", description = "Only these premises")
    private List<String> premises = List.of();

    @Option(names = "--json", description = "The whole report as one line of JSON")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(rules)) {
            throw new CommandException("There is no file " + rules + ".");
        }
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("rules", Files.readString(rules));
        order.put("from", time(from).toString());
        order.put("to", time(to).toString());
        order.put("premises", premises);
        String path = "/api/backtests/"
                + console.post("/api/backtests", order).path("id").asString();
        JsonNode done = await(path);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!done.path("state").asString().equals("DONE")) {
            throw new CommandException(
                    "The backtest ended as " + done.path("state").asString() + ": "
                            + done.path("trouble").asString(""));
        }
        if (json) {
            out.println(done.path("report"));
        } else {
            BacktestText.print(done.path("report"), out);
        }
        return 0;
    }

    private static java.time.Instant time(String text) {
        try {
            return new LenientTime().convert(text);
        } catch (IllegalArgumentException unreadable) {
            throw new CommandException(unreadable.getMessage());
        }
    }

    private JsonNode await(String path) throws IOException, InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Thread cancel = new Thread(() -> cancel(path, over));
        Runtime.getRuntime().addShutdownHook(cancel);
        while (true) {
            JsonNode now = console.get(path);
            progress(now);
            if (!List.of("QUEUED", "RUNNING").contains(now.path("state").asString())) {
                over.set(true);
                return now;
            }
            Thread.sleep(ASK_AGAIN);
        }
    }

    private void cancel(String path, AtomicBoolean over) {
        if (over.get()) {
            return;
        }
        try {
            console.delete(path);
            System.err.println("Cancelled.");
        } catch (IOException | InterruptedException | CommandException gone) {
            System.err.println("It could not be cancelled: " + gone.getMessage());
        }
    }

    /** Only for a terminal; a JDK from 22 on always says that there is one, which costs some lines in a file. */
    @SuppressWarnings("SystemConsoleNull")
    private static void progress(JsonNode now) {
        if (System.console() == null) {
            return;
        }
        int total = Math.max(1, now.path("total").asInt());
        int done = now.path("done").asInt();
        int full = BAR * done / total;
        System.err.printf("\r[%s%s] %d of %d premises ", "#".repeat(full), ".".repeat(BAR - full), done, total);
        if (done == total) {
            System.err.println();
        }
    }
}
