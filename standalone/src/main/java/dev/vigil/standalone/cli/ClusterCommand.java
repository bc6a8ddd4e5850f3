package dev.vigil.standalone.cli;

import picocli.CommandLine.Command;

@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        description = "The same system as processes of their own: broker, Kafka, PostgreSQL, time-series store, Flink's"
                + " JobManager and TaskManagers, console.",
        subcommands = {ClusterUpCommand.class, ClusterChaosCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class ClusterCommand {
    private ClusterCommand() {}
}
