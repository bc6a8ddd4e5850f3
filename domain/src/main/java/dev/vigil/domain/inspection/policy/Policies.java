package dev.vigil.domain.inspection.policy;

import java.util.Map;

/** The policy of every scenario. */
public record Policies(Policy otherwise, Map<String, Policy> byScenario) {
    public Policies {
        byScenario = byScenario == null ? Map.of() : Map.copyOf(byScenario);
    }

    public static Policies plain() {
        return new Policies(Policy.plain(), Map.of());
    }

    public Policy of(String scenario) {
        return byScenario.getOrDefault(scenario, otherwise);
    }
}
