package dev.vigil.domain.rollup;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Durations;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Reads {@code config/rollups.yaml}. */
public final class RollupFile {
    private static final long LEAST = Resolution.HOUR.width();
    private static final long MOST = 31 * Resolution.DAY.width();

    private RollupFile() {}

    public static RollupRules read(Path path, String shownAs, Metrics metrics, Problems problems) {
        AtomicReference<RollupRules> rules = new AtomicReference<>(RollupRules.standard(Set.of()));
        YamlFile.read(path, shownAs, problems).ifPresent(root -> {
            YamlMap top = root.map(problems);
            rules.set(new RollupRules(
                    correctWithin(top, problems),
                    within(top, "valid_share", rules.get().validShare(), 1, problems),
                    within(top, "valid_minutes", rules.get().validMinutes(), 60, problems),
                    within(top, "valid_hours", rules.get().validHours(), 24, problems),
                    sewage(top, metrics, problems)));
            top.refuseOthers();
        });
        return rules.get();
    }

    private static long correctWithin(YamlMap top, Problems problems) {
        String text = top.text("correct_within", "48h");
        long millis = Durations.parse(text).orElse(0);
        if (millis < LEAST || millis > MOST) {
            problems.add(top.get("correct_within"), "a duration from 1h to 31d, such as 48h");
        }
        return millis;
    }

    private static double within(YamlMap top, String key, double otherwise, double most, Problems problems) {
        double value = top.number(key, otherwise);
        if (!(value > 0 && value <= most)) {
            problems.add(top.get(key), "a number over 0, " + Math.round(most) + " at most");
        }
        return value;
    }

    private static Set<String> sewage(YamlMap top, Metrics metrics, Problems problems) {
        Set<String> sewage = new HashSet<>(top.texts("sewage"));
        for (String metric : sewage) {
            if (metrics.find(metric).isEmpty()) {
                problems.add(top.get("sewage"), "metrics of metrics.yaml; '" + metric + "' is none");
            }
        }
        return sewage;
    }
}
