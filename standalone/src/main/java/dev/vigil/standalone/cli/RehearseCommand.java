package dev.vigil.standalone.cli;

import dev.vigil.servers.FreePort;
import dev.vigil.standalone.Standalone;
import dev.vigil.standalone.config.Part;
import dev.vigil.standalone.config.StandaloneSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
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
    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public Integer call() throws Exception {
        Path data = Files.createTempDirectory("vigil-rehearsal");
        System.setProperty(LogFolder.PROPERTY, data.resolve("log").toString());
        try {
            Standalone.start(settings(data), (part, millis) -> {}).close();
        } finally {
            delete(data);
        }
        return 0;
    }

    private static StandaloneSettings settings(Path data) throws IOException {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, FreePort.any());
        }
        return new StandaloneSettings(LOOPBACK, ports, Map.of(), "questdb", "observations", 2, 4, Home.config(), data);
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
