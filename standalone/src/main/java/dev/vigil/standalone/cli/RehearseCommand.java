package dev.vigil.standalone.cli;

import dev.vigil.standalone.Standalone;
import dev.vigil.standalone.config.StandaloneSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Starts the shipped system once, on free ports and in a folder of its own, and stops it. The launcher does
 * so after a build and has the JVM archive the classes that were loaded: a later start need not load and
 * verify them again.
 */
@Command(name = "rehearse", hidden = true, description = "Starts and stops everything once, beside what runs.")
final class RehearseCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        Path data = Files.createTempDirectory("vigil-rehearsal");
        System.setProperty(LogFolder.PROPERTY, data.resolve("log").toString());
        try {
            Standalone.start(StandaloneSettings.onFreePorts(Home.config(), data), (part, millis) -> {})
                    .close();
        } finally {
            delete(data);
        }
        return 0;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // what a server deletes while it stops need not be deleted here
        }
    }
}
