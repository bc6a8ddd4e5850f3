package dev.vigil.standalone.cli;

import picocli.CommandLine.Command;

/** Each benchmark is a command of its own, so that its figures can be printed again by whoever doubts them. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures on this machine what docs/performance.md says.",
            "Besides the commands below: ./vigil bench rules, the rule engine beside Esper and Siddhi, which the"
                    + " launcher runs from a module of its own."
        },
        subcommands = {
            BenchPipelineCommand.class,
            BenchLatencyCommand.class,
            BenchWarningCommand.class,
            BenchAnomalyCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class BenchCommand {
    private BenchCommand() {}
}
