package dev.vigil.rules.trial;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Limit;
import dev.vigil.domain.premise.ManagementLevel;
import dev.vigil.domain.premise.Premise;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The premise of a rule's test: only what matters to the test has to be written. */
final class TrialPremise {
    private final Problems problems;

    TrialPremise(Problems problems) {
        this.problems = problems;
    }

    Premise read(Optional<YamlValue> value) {
        return value.isEmpty() ? Premise.bare("p", List.of()) : read(value.get().map(problems), "p");
    }

    /** Another premise of the district; it says its own id. */
    Premise neighbour(YamlValue value) {
        YamlMap map = value.map(problems);
        return read(map, map.text("id"));
    }

    private Premise read(YamlMap map, String id) {
        Premise premise = new Premise(
                id,
                1,
                0,
                Bilingual.of(id),
                id,
                null,
                map.text("scenario", ""),
                map.optionalText("industry"),
                map.text("street", ""),
                map.text("area", ""),
                Double.NaN,
                Double.NaN,
                map.text("zone", "Asia/Shanghai"),
                CreditGrade.ofLabel(map.text("grade", "B")).orElseGet(() -> {
                    problems.add(map.get("grade"), "信用等级，例如 A、B+、C 或 D", "a credit grade such as A, B+, C or D");
                    return CreditGrade.B;
                }),
                map.oneOf("management_level", ManagementLevel.class, ManagementLevel.DISTRICT),
                map.truth("key_supervision", false),
                map.texts("tags"),
                map.list("devices").stream().map(this::device).toList(),
                map.list("limits").stream().map(this::limit).toList());
        map.refuseOthers();
        return premise;
    }

    private Device device(YamlValue value) {
        YamlMap map = value.map(problems);
        Device device = new Device(
                map.text("id"),
                List.of(),
                map.optionalText("role"),
                null,
                map.optionalText("parent"),
                map.duration("interval", 0),
                map.texts("metrics"),
                Map.of(),
                Map.of(),
                Map.of());
        map.refuseOthers();
        return device;
    }

    private Limit limit(YamlValue value) {
        YamlMap map = value.map(problems);
        Limit limit = new Limit(
                map.text("metric"),
                map.text("averaging"),
                map.optionalText("device"),
                map.number("value", 0),
                map.text("unit", ""),
                null,
                Long.MIN_VALUE,
                Long.MAX_VALUE);
        map.refuseOthers();
        return limit;
    }
}
