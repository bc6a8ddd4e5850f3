package dev.vigil.standalone.cli;

import dev.vigil.standalone.ServerProcess;
import dev.vigil.standalone.config.Part;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs one server of the system in a process of its own.",
            "vigil up uses it where config/vigil.yaml names its address with 'use'."
        })
final class ServeCommand implements Callable<Integer> {
    enum Server {
        mqtt,
        kafka,
        postgres,
        series,
        jobmanager,
        taskmanager
    }

    @Parameters(paramLabel = "SERVER", description = "${COMPLETION-CANDIDATES}")
    private Server server = Server.mqtt;

    @Mixin
    private SystemOptions system = new SystemOptions();

    @Option(
            names = "--jobmanager",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Where TaskManagers find the JobManager. Default: ${DEFAULT-VALUE}")
    private String jobManager = "";

    @Option(
            names = "--rpc-port",
            paramLabel = "N",
            defaultValue = "6123",
            description = "Port of the JobManager for its TaskManagers. Default: ${DEFAULT-VALUE}")
    private int rpcPort;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "taskmanager",
            description = "Of a TaskManager, when a machine runs several. Default: ${DEFAULT-VALUE}")
    private String name = "";

    @Override
    public Integer call() throws Exception {
        ServerProcess process = new ServerProcess(system.settings("log-" + (isTaskManager() ? name : server.name())));
        switch (server) {
            case jobmanager -> process.serveJobManager(jobManager, rpcPort);
            case taskmanager -> process.serveTaskManager(jobManager, rpcPort, name);
            default -> process.serve(Part.valueOf(server.name().toUpperCase(java.util.Locale.ROOT)));
        }
        return 0;
    }

    private boolean isTaskManager() {
        return server == Server.taskmanager;
    }
}
