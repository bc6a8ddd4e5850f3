package dev.vigil.standalone.cli;

import java.nio.file.Path;

/** The folder of this installation. */
final class Home {
    private Home() {}

    static Path folder() {
        String home = System.getenv("VIGIL_HOME");
        return Path.of(home == null ? "" : home).toAbsolutePath();
    }

    static Path config() {
        return folder().resolve("config");
    }
}
