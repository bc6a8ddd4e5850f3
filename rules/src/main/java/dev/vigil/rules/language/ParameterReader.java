package dev.vigil.rules.language;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.Suggestion;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.rules.Audience;
import dev.vigil.rules.KnownCodes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the numbers that a rule gives a name, {@code parameters: {threshold: 150}}, and for whom others hold. */
final class ParameterReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int MOST = 20;

    private final KnownCodes codes;
    private final Problems problems;

    ParameterReader(KnownCodes codes, Problems problems) {
        this.codes = codes;
        this.problems = problems;
    }

    Map<String, Double> read(YamlMap map) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        map.find("parameters").ifPresent(value -> {
            entries(value).forEach((name, number) -> {
                if (!NAME.matcher(name).matches()) {
                    problems.add(
                            number,
                            "由小写字母、数字和 '_' 组成的名称，例如 threshold",
                            "a name of small letters, digits and '_', such as threshold");
                }
                numbers.put(name, number.number(problems));
            });
            if (numbers.size() > MOST) {
                problems.add(value, "至多 " + MOST + " 个参数", "at most " + MOST + " parameters");
            }
        });
        return numbers;
    }

    /** The usual ones, but for those that are given here. */
    Map<String, Double> read(YamlMap map, Map<String, Double> usual) {
        Map<String, Double> numbers = new LinkedHashMap<>(usual);
        map.find("parameters").ifPresent(value -> entries(value).forEach((name, number) -> {
            if (!usual.containsKey(name)) {
                problems.add(
                        number,
                        new Bilingual("规则的 'parameters' 之一", "one of the rule's parameters")
                                .plus(Suggestion.meant(name, usual.keySet())));
            }
            numbers.put(name, number.number(problems));
        }));
        return numbers;
    }

    private Map<String, YamlValue> entries(YamlValue value) {
        return value.map(problems).entries();
    }

    Audience audience(YamlMap map) {
        Set<CreditGrade> grades = new HashSet<>();
        for (String label : map.texts("grade")) {
            Optional<CreditGrade> grade = CreditGrade.ofLabel(label);
            grade.ifPresentOrElse(
                    grades::add,
                    () -> problems.add(
                            map.get("grade"), "信用等级，例如 A、B+、C- 或 D", "credit grades such as A, B+, C- or D"));
        }
        codes.checkScenarios(map, problems);
        Audience audience = new Audience(
                map.texts("premise"),
                grades,
                map.texts("tags"),
                map.texts("scenario"),
                map.texts("area"),
                map.truth("key_supervision", false));
        if (audience.isEverybody()) {
            problems.add(
                    map.self(),
                    "适用于谁：premise、grade、tags、scenario、area 或 key_supervision",
                    "for whom: premise, grade, tags, scenario, area or key_supervision");
        }
        return audience;
    }
}
