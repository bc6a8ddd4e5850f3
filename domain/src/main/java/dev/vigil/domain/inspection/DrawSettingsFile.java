package dev.vigil.domain.inspection;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import java.nio.file.Path;

/** Reads {@code config/inspections/draw.yaml}. The key is no configuration: who starts the job brings it. */
final class DrawSettingsFile {
    static final String NO_KEY = "no key was set";
    private static final long SECOND = 1_000;

    private DrawSettingsFile() {}

    static DrawSettings read(Path file, String shownAs, Problems problems) {
        return YamlFile.read(file, shownAs, problems)
                .map(root -> parse(root, NO_KEY, problems))
                .orElse(DrawSettings.byClock(NO_KEY));
    }

    static DrawSettings parse(YamlValue root, String key, Problems problems) {
        YamlMap map = root.map(problems);
        DrawSettings settings = new DrawSettings(key, map.truth("beacon", false), map.duration("patience", SECOND));
        map.refuseOthers();
        return settings;
    }
}
