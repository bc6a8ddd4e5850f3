package dev.vigil.standalone.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "Looks at what was rejected, and sends it in again.",
        subcommands = {
            DeadLettersCommand.ListCommand.class,
            DeadLettersCommand.ShowCommand.class,
            DeadLettersRetryCommand.class
        })
final class DeadLettersCommand implements Callable<Integer> {
    @Mixin
    private ConsoleAccess console = new ConsoleAccess();

    @Override
    public Integer call() throws Exception {
        return list(console, null, 50);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "One JSON line for each, newest first.")
    static final class ListCommand implements Callable<Integer> {
        @Mixin
        private ConsoleAccess console = new ConsoleAccess();

        @Option(names = "--reason", paramLabel = "CODE", description = "Only those with that reason code")
        private @Nullable String reason;

        @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "Default: ${DEFAULT-VALUE}")
        private int limit;

        @Override
        public Integer call() throws Exception {
            return list(console, reason, limit);
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One of them, with its bytes as they came.")
    static final class ShowCommand implements Callable<Integer> {
        @Mixin
        private ConsoleAccess console = new ConsoleAccess();

        @Parameters(paramLabel = "ID", description = "As list prints it")
        private String id = "";

        @Override
        public Integer call() throws Exception {
            JsonNode letter =
                    find(console, id).orElseThrow(() -> new CommandException("There is no dead letter '" + id + "'."));
            PrintStream out = utf8();
            letter.properties().stream()
                    .filter(field -> !field.getKey().equals("raw"))
                    .forEach(field ->
                            out.println(field.getKey() + ": " + field.getValue().asString()));
            out.println();
            out.write(Base64.getDecoder().decode(letter.path("raw").asString()));
            out.println();
            return 0;
        }

        private static Optional<JsonNode> find(ConsoleAccess console, String id) throws Exception {
            for (JsonNode letter : console.get("/api/dead-letters?limit=500").path("items")) {
                if (letter.path("id").asString().equals(id)) {
                    return Optional.of(letter);
                }
            }
            return Optional.empty();
        }
    }

    private static int list(ConsoleAccess console, @Nullable String reason, int limit) throws Exception {
        String filter = reason == null ? "" : "&reason=" + reason;
        PrintStream out = utf8();
        for (JsonNode letter :
                console.get("/api/dead-letters?limit=" + limit + filter).path("items")) {
            out.println(letter);
        }
        return 0;
    }

    private static PrintStream utf8() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }
}
