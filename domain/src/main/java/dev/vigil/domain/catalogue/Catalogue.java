package dev.vigil.domain.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be inspected, by whom and how (检查事项清单). Plain data, so that it can travel as JSON.
 *
 * @param fallback code of the published item that stands when nothing else does: look into the lead
 */
public record Catalogue(
        Map<String, RegulatoryDomain> domains,
        Map<String, Department> departments,
        Map<String, Item> items,
        Map<String, Scenario> scenarios,
        String fallback) {
    public Catalogue {
        domains = ordered(domains);
        departments = ordered(departments);
        items = ordered(items);
        scenarios = ordered(scenarios);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public Optional<Item> item(String code) {
        return Optional.ofNullable(items.get(code));
    }

    /** Whether a task may hold it: it exists and is published. */
    public boolean mayInspect(String code) {
        return item(code).filter(Item::published).isPresent();
    }

    /** The published ones among the default items of a scenario; the fallback item when there are none. */
    public List<String> defaultItems(String scenario) {
        List<String> published =
                Optional.ofNullable(scenarios.get(scenario)).map(Scenario::defaults).orElse(List.of()).stream()
                        .filter(this::mayInspect)
                        .toList();
        return published.isEmpty() ? List.of(fallback) : published;
    }
}
