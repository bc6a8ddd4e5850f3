package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.coverage.CoverageJudge;
import dev.vigil.domain.inspection.coverage.HourQuality;
import dev.vigil.domain.premise.Premise;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One hour of a premise; out comes for each item that is asked for how well it was supervised. */
record CoverageScene(InspectionBook book, Problems problems) {
    private static final int SAMPLES = 60;

    List<String> play(YamlMap scene) {
        Premise premise = Stage.premise(scene.get("premise").map(problems), problems);
        Map<String, HourQuality> quality = new HashMap<>();
        scene.find("delivered").map(value -> value.map(problems)).ifPresent(map -> map.entries()
                .forEach((device, share) -> quality.put(device, new HourQuality(device, 0, SAMPLES, (int)
                        Math.round(SAMPLES * share.number(problems))))));
        List<String> items = scene.texts("items");
        scene.refuseOthers();
        return CoverageJudge.of(book.catalogue()).judge(premise, 0, quality).stream()
                .filter(hour -> items.contains(hour.item()))
                .map(hour -> hour.item() + " " + hour.supervision().name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
