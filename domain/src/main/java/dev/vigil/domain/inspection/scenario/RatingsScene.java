package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.cooperation.Rating;
import dev.vigil.domain.inspection.cooperation.RedBlackList;
import dev.vigil.domain.inspection.cooperation.RedBlackList.Thresholds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Departments with their checks, ratings and upheld complaints; out comes {@code CODE red|none|black} for each. */
record RatingsScene(Problems problems) {
    List<String> play(List<YamlValue> departments) {
        Map<String, Integer> checks = new HashMap<>();
        Map<String, Integer> upheld = new HashMap<>();
        List<Rating> ratings = new ArrayList<>();
        for (YamlValue value : departments) {
            YamlMap map = value.map(problems);
            String code = map.text("of");
            checks.put(code, map.wholeNumber("checks", 0));
            upheld.put(code, map.wholeNumber("upheld", 0));
            int stars = Math.max(1, Math.min(5, map.wholeNumber("stars", 5)));
            ratings.addAll(Collections.nCopies(
                    Math.max(0, map.wholeNumber("ratings", 0)), new Rating("t", List.of(code), stars, 0)));
            map.refuseOthers();
        }
        return RedBlackList.of(checks, ratings, upheld, Thresholds.defaults()).lines().stream()
                .map(line -> line.department() + " " + line.colour().name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
