package dev.vigil.standalone.bench;

import dev.vigil.standalone.Standalone;
import dev.vigil.standalone.config.StandaloneSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The shipped system with an invented district, on free ports and in a folder that is deleted at the end. */
final class BenchSystem implements AutoCloseable {
    private final Path folder;
    private final Standalone standalone;

    private BenchSystem(Path folder, Standalone standalone) {
        this.folder = folder;
        this.standalone = standalone;
    }

    /** @param folder does not exist yet, or is empty */
    static BenchSystem start(BenchDistrict district, Path shippedConfig, Path folder) throws IOException {
        Path config = district.configure(shippedConfig, folder.resolve("config"));
        StandaloneSettings settings = StandaloneSettings.onFreePorts(config, folder.resolve("data"));
        return new BenchSystem(folder, Standalone.start(settings, (part, millis) -> {}));
    }

    String mqtt() {
        return standalone.servers().mqtt().join();
    }

    String kafka() {
        return standalone.servers().kafka().join();
    }

    String store() {
        return standalone.servers().series().join();
    }

    @Override
    public void close() {
        standalone.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // what a server deletes while it stops need not be deleted here
        }
    }
}
