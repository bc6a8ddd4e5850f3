package dev.vigil.standalone.cli;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.scenario.ScenarioFolder;
import dev.vigil.domain.inspection.scenario.ScenarioOutcome;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "inspections",
        mixinStandardHelpOptions = true,
        description = "Tries how alerts become tasks, by the same planner as the job.",
        subcommands = InspectionsCommand.Test.class,
        synopsisSubcommandLabel = "test")
final class InspectionsCommand {
    private InspectionsCommand() {}

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Runs scenario tests: alerts and actions in, tasks and ledger out.")
    static final class Test implements Callable<Integer> {
        @Parameters(paramLabel = "DIR", arity = "0..1", description = "Default: config/inspections/tests")
        private @Nullable Path folder;

        @Option(names = "--config", paramLabel = "DIR", description = "Folder with the catalogue. Default: config/")
        private @Nullable Path config;

        @Override
        public Integer call() {
            Path configFolder = config == null ? Home.config() : config;
            Problems problems = new Problems();
            InspectionBook book = InspectionBook.read(configFolder, problems);
            problems.refuseIfAny();
            List<ScenarioOutcome> outcomes =
                    ScenarioFolder.run(folder == null ? configFolder.resolve("inspections/tests") : folder, book);
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
            outcomes.forEach(outcome -> tell(out, outcome));
            out.println(outcomes.size() + " scenarios, " + failed + " failed.");
            return failed == 0 && !outcomes.isEmpty() ? 0 : 1;
        }

        private static void tell(PrintStream out, ScenarioOutcome outcome) {
            out.println((outcome.passed() ? "ok      " : "FAILED  ") + outcome.name());
            outcome.failures().forEach(failure -> out.println("        " + outcome.place() + ": " + failure));
        }
    }
}
