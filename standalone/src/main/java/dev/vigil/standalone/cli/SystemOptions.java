package dev.vigil.standalone.cli;

import dev.vigil.standalone.config.StandaloneFile;
import dev.vigil.standalone.config.StandaloneSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which system is meant: its configuration, its data, its ports. */
final class SystemOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder in which everything is kept. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("data");

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "Folder with the configuration. Default: config/ of this installation")
    private @Nullable Path config;

    @Option(
            names = "--servers",
            paramLabel = "FILE",
            description = "Where the servers are. Default: vigil.yaml in the configuration")
    private @Nullable Path servers;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            description = "Added to every port of config/vigil.yaml, to run beside another. Default: ${DEFAULT-VALUE}")
    private int portOffset;

    /** Also tells the log where to go, so it must come before anything logs. */
    StandaloneSettings settings() {
        return settings("log");
    }

    /** @param log the log's folder below the data */
    StandaloneSettings settings(String log) {
        Path folder = data.toAbsolutePath().normalize();
        System.setProperty(LogFolder.PROPERTY, folder.resolve(log).toString());
        Path file = servers == null ? configFolder().resolve("vigil.yaml") : servers;
        return StandaloneFile.read(file, configFolder(), folder, portOffset);
    }

    int portOffset() {
        return portOffset;
    }

    Path configFolder() {
        return config == null ? Home.config() : config.toAbsolutePath().normalize();
    }
}
