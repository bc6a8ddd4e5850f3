package dev.vigil.standalone.processes;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts this program once more, with other arguments, as a process of its own.
 *
 * @param environment added to what is inherited
 * @param output where a child's standard output and standard error go, one file for each
 */
record ChildJvm(Map<String, String> environment, Path output) {
    /** Tells a child whose end is its own: an orphan would hold ports and folders. */
    static final String PARENT = "vigil.parent";

    private static final String MAIN = "dev.vigil.standalone.cli.Vigil";

    ChildJvm {
        environment = Map.copyOf(environment);
    }

    Process start(String name, String heap, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Xmx" + heap);
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-D" + PARENT + "=" + ProcessHandle.current().pid());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(ChildJvm::isShared)
                .forEach(command::add);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(MAIN);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Path file = Files.createDirectories(output).resolve(name + ".out");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()))
                .start();
    }

    /** The heap is a child's own; an archive of classes may be read by many, and written by none of them. */
    private static boolean isShared(String argument) {
        return argument.startsWith("--add-opens")
                || argument.startsWith("-Xlog")
                || argument.startsWith("-XX:SharedArchiveFile")
                || argument.startsWith("-XX:Tier4");
    }
}
