package dev.vigil.domain.inspection.policy;

import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.catalogue.References;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.TaskKind;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads {@code config/inspections/policies.yaml}. What a scenario does not say, the section {@code default}
 * says; what that does not say, {@link Policy#plain()}.
 */
public final class PoliciesFile {
    private final Problems problems;

    private PoliciesFile(Problems problems) {
        this.problems = problems;
    }

    public static Policies read(Path file, String shownAs, Collection<String> scenarios, Problems problems) {
        return YamlFile.read(file, shownAs, problems)
                .map(root -> parse(root, scenarios, problems))
                .orElse(Policies.plain());
    }

    public static Policies parse(YamlValue root, Collection<String> scenarios, Problems problems) {
        return new PoliciesFile(problems).policies(root.map(problems), scenarios);
    }

    private Policies policies(YamlMap top, Collection<String> scenarios) {
        Policy otherwise =
                top.find("default").map(value -> policy(value, Policy.plain())).orElse(Policy.plain());
        Map<String, Policy> byScenario = new LinkedHashMap<>();
        top.find("scenarios").map(value -> value.map(problems)).ifPresent(map -> map.entries()
                .forEach((scenario, value) -> {
                    References.check(map, scenario, List.of(scenario), scenarios, problems);
                    byScenario.put(scenario, policy(value, otherwise));
                }));
        top.refuseOthers();
        return new Policies(otherwise, byScenario);
    }

    private Policy policy(YamlValue value, Policy base) {
        YamlMap map = value.map(problems);
        Policy policy = new Policy(
                map.oneOf("merge", MergeBy.class, base.merge()),
                map.oneOf("from", Severity.class, base.from()),
                map.duration("window", base.window()),
                map.duration("reopen", base.reopen()),
                overlay(map, "due", Severity.class, base.due()),
                overlay(map, "kinds", TaskKind.class, base.kinds()),
                settle(map, base.settle()));
        map.refuseOthers();
        return policy;
    }

    private <K extends Enum<K>> Map<K, DueRule> overlay(YamlMap map, String key, Class<K> type, Map<K, DueRule> base) {
        Map<K, DueRule> result = new EnumMap<>(base);
        map.find(key).map(value -> value.map(problems)).ifPresent(section -> {
            for (K constant : type.getEnumConstants()) {
                section.find(constant.name().toLowerCase(Locale.ROOT))
                        .ifPresent(value -> result.put(constant, due(value)));
            }
            section.refuseOthers();
        });
        return result;
    }

    private Map<Severity, Long> settle(YamlMap map, Map<Severity, Long> base) {
        Map<Severity, Long> result = new EnumMap<>(base);
        map.find("settle").map(value -> value.map(problems)).ifPresent(section -> {
            for (Severity severity : Severity.values()) {
                result.put(severity, section.duration(severity.code(), base.get(severity)));
            }
            section.refuseOthers();
        });
        return result;
    }

    /** {@code 24h}, on whatever days, or {@code {within: 24h, days: working}}. */
    private DueRule due(YamlValue value) {
        if (value.isText()) {
            return rule(value, value.duration(problems), false);
        }
        YamlMap map = value.map(problems);
        DaysCounted days = map.oneOf("days", DaysCounted.class, DaysCounted.ALL);
        DueRule rule = rule(map.get("within"), map.duration("within", 0), days == DaysCounted.WORKING);
        map.refuseOthers();
        return rule;
    }

    private DueRule rule(YamlValue at, long within, boolean workingDays) {
        if (within > 0) {
            return new DueRule(within, workingDays);
        }
        problems.add(at, "a duration greater than zero");
        return new DueRule(1, workingDays);
    }

    private enum DaysCounted {
        ALL,
        WORKING
    }
}
