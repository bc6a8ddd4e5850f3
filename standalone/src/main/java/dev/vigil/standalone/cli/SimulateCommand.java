package dev.vigil.standalone.cli;

import dev.vigil.domain.catalogue.ScenariosFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.year.YearAssumptions;
import dev.vigil.domain.inspection.year.YearAssumptionsFile;
import dev.vigil.domain.inspection.year.YearSensitivity;
import dev.vigil.domain.inspection.year.YearSimulation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Plays an invented district.",
        subcommands = SimulateCommand.Year.class,
        synopsisSubcommandLabel = "year")
final class SimulateCommand {
    private SimulateCommand() {}

    @Command(
            name = "year",
            mixinStandardHelpOptions = true,
            description = "A year of 500 premises through the planner of the job: visits with and without merging and"
                    + " remote checks, coverage and fairness; its assumptions come first.")
    static final class Year implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--config", paramLabel = "DIR", description = "Folder with the catalogue. Default: config/")
        private @Nullable Path config;

        @Option(
                names = "--assumptions",
                paramLabel = "FILE",
                description = "Figures of the invented district. Default: config/inspections/year.yaml")
        private @Nullable Path assumptions;

        @Option(names = "--sensitivity", description = "Also what changes when the assumptions do; takes longer")
        private boolean sensitivity;

        @Override
        public Integer call() {
            Path folder = config == null ? Home.config() : config;
            Problems problems = new Problems();
            InspectionBook book = InspectionBook.read(folder, problems);
            YearAssumptions assumed = assumptions(folder, problems);
            problems.refuseIfAny();
            PrintWriter out = spec.commandLine().getOut();
            out.println(YearSimulation.run(assumed, book).text());
            if (sensitivity) {
                out.println(YearSensitivity.of(assumed, book).text());
            }
            return 0;
        }

        private YearAssumptions assumptions(Path folder, Problems problems) {
            Path file = assumptions == null ? folder.resolve("inspections/year.yaml") : assumptions;
            Path scenarios = folder.resolve("scenarios.yaml");
            return YearAssumptionsFile.read(
                    file,
                    file.toString(),
                    ScenariosFile.read(scenarios, "config/scenarios.yaml", problems)
                            .keySet(),
                    problems);
        }
    }
}
