package dev.vigil.rules;

import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import java.util.List;

/**
 * Which premises and devices a rule is for. An empty list means all.
 *
 * @param industries prefixes of GB/T 4754 codes
 * @param tags the premise has at least one of them
 * @param roles the device has one of them; for rules per device
 */
public record Scope(
        List<String> scenarios, List<String> industries, List<String> tags, List<String> areas, List<String> roles) {
    public static final Scope EVERYWHERE = new Scope(List.of(), List.of(), List.of(), List.of(), List.of());

    public Scope {
        scenarios = List.copyOf(scenarios);
        industries = List.copyOf(industries);
        tags = List.copyOf(tags);
        areas = List.copyOf(areas);
        roles = List.copyOf(roles);
    }

    public boolean covers(Premise premise) {
        return (scenarios.isEmpty() || scenarios.contains(premise.scenario()))
                && (industries.isEmpty() || inIndustry(premise.industry()))
                && (tags.isEmpty() || premise.tags().stream().anyMatch(tags::contains))
                && (areas.isEmpty() || areas.contains(premise.area()));
    }

    public boolean covers(Device device) {
        return roles.isEmpty() || (device.role() != null && roles.contains(device.role()));
    }

    private boolean inIndustry(@org.jspecify.annotations.Nullable String industry) {
        return industry != null && industries.stream().anyMatch(industry::startsWith);
    }
}
