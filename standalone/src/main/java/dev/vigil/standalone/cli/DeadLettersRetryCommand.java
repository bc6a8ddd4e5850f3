package dev.vigil.standalone.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = {
            "Sends rejected messages in again, as if they came now through their door: when their device is registered,",
            "or their mapping is mended. What is refused again is another dead letter."
        })
final class DeadLettersRetryCommand implements Callable<Integer> {
    @Mixin
    private ConsoleAccess console = new ConsoleAccess();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "As list prints them")
    private List<String> ids = List.of();

    @Option(names = "--reason", paramLabel = "CODE", description = "All with that reason code that were never retried")
    private @Nullable String reason;

    @Option(names = "--all", description = "All that were never retried, a thousand at most")
    private boolean all;

    @Override
    public Integer call() throws Exception {
        if (ids.isEmpty() == (reason == null && !all)) {
            throw new CommandException("Name the dead letters, or give --reason CODE or --all.");
        }
        for (String id : ids) {
            console.post("/api/dead-letters/" + id + "/retry", Map.of());
        }
        long sent = ids.size();
        if (ids.isEmpty()) {
            Map<String, Object> selection = new LinkedHashMap<>();
            if (reason != null) {
                selection.put("reason", reason);
            }
            sent = console.post("/api/dead-letters/retry", selection)
                    .path("sent")
                    .asLong();
        }
        System.out.println(sent + " sent in again.");
        return 0;
    }
}
