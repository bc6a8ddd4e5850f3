package dev.vigil.jobs;

import java.util.List;
import java.util.Map;

/** Settings of a job that talks to nobody: the functions need the shipped configuration alone. */
public final class Settings {
    private Settings() {}

    public static JobSettings ofTheShippedConfiguration() {
        return new JobSettings("", "", "", "", "../config", "target/pictures", 4, List.of(), Map.of());
    }
}
