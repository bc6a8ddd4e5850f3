package dev.vigil.standalone.cli;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.ConfigurationException;
import dev.vigil.domain.config.Problem;
import dev.vigil.standalone.StartException;
import dev.vigil.standalone.processes.Parent;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 done, 1 problems found, 2 wrong usage. */
@Command(
        name = "vigil",
        mixinStandardHelpOptions = true,
        version = "Vigil 0.1.0",
        description = "Vigil (守望): off-site supervision, from the sensor to one joint inspection.",
        subcommands = {
            UpCommand.class,
            ClusterCommand.class,
            ServeCommand.class,
            DemoCommand.class,
            DecodeCommand.class,
            RulesCommand.class,
            VerifyCommand.class,
            BacktestCommand.class,
            ReplayCommand.class,
            DeadLettersCommand.class,
            InspectionsCommand.class,
            DrawCommand.class,
            SimulateCommand.class,
            PourCommand.class,
            BenchCommand.class,
            RehearseCommand.class
        },
        footer = {"", "./vigil test runs every test.", "Settings are in config/; ./vigil COMMAND --help says more."})
public final class Vigil {
    private Vigil() {}

    public static void main(String[] args) {
        Parent.endWithIt();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Vigil());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(Vigil::explain);
        return line;
    }

    /** A user sees a sentence, not a stack trace. */
    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        PrintWriter err = line.getErr();
        if (failure instanceof ConfigurationException wrong) {
            Locale reader = Locale.getDefault();
            for (Problem problem : wrong.problems()) {
                err.println(problem.in(reader));
            }
            int count = wrong.problems().size();
            err.println(new Bilingual(
                            "配置中有 " + count + " 处问题，没有启动任何程序。",
                            count + (count == 1 ? " problem" : " problems")
                                    + " in the configuration; nothing was started.")
                    .in(reader));
            return 1;
        }
        if (failure instanceof StartException || failure instanceof CommandException) {
            err.println(failure.getMessage());
            return 1;
        }
        throw failure;
    }
}
