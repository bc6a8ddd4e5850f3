package dev.vigil.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a measurement keeps what the system writes while it runs. */
final class BenchFolder {
    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description =
                    "Where the data of the run lie until its end; a disk is measured too. Default: a temporary one")
    private @Nullable Path parent;

    /** A new folder. Also tells the log where to go, so it must come before anything logs. */
    Path create() throws IOException {
        Path folder = parent == null
                ? Files.createTempDirectory("vigil-bench")
                : Files.createTempDirectory(Files.createDirectories(parent), "vigil-bench");
        System.setProperty(LogFolder.PROPERTY, folder.resolve("log").toString());
        return folder;
    }
}
