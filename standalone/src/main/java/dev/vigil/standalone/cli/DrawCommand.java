package dev.vigil.standalone.cli;

import dev.vigil.domain.inspection.draw.DrawVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = "Random draws of premises and officers (双随机).",
        subcommands = DrawCommand.Verify.class,
        synopsisSubcommandLabel = "verify")
final class DrawCommand {
    private DrawCommand() {}

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Recomputes a draw from its transcript, with nothing else at hand.",
                "Several transcripts of one subject are also checked as a chain of numbered draws."
            })
    static final class Verify implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(
                paramLabel = "TRANSCRIPT.json",
                description = "A transcript, a list of them, or a task that holds some")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            DrawVerdict verdict = DrawVerdict.of(text());
            spec.commandLine().getOut().println(verdict.text());
            return verdict.verified() ? 0 : 1;
        }

        private String text() {
            try {
                return Files.readString(file);
            } catch (IOException unreadable) {
                throw new CommandException("There is no file " + file + " that can be read as UTF-8.");
            }
        }
    }
}
