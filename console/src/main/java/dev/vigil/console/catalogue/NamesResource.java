package dev.vigil.console.catalogue;

import dev.vigil.console.district.District;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The names behind the codes that other answers use. */
@RestController
public final class NamesResource {
    private final Metrics metrics;
    private final Map<String, Bilingual> scenarios;

    public NamesResource(District district) {
        this.metrics = district.metrics();
        this.scenarios = district.scenarios();
    }

    /** A code and what people call it. */
    public record Named(String id, Bilingual name) {}

    /** A metric with the unit in which it is stored and judged. */
    public record NamedMetric(String id, Bilingual name, Metric.Kind kind, String unit) {}

    @GetMapping("/api/metrics")
    Page<NamedMetric> metrics(
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit, @RequestParam Optional<String> cursor) {
        List<NamedMetric> items = metrics.all().stream()
                .map(metric -> new NamedMetric(metric.id(), metric.name(), metric.kind(), metric.unit()))
                .toList();
        return Page.part(items, limit, cursor);
    }

    @GetMapping("/api/scenarios")
    Page<Named> scenarios(
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit, @RequestParam Optional<String> cursor) {
        List<Named> items = scenarios.entrySet().stream()
                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                .toList();
        return Page.part(items, limit, cursor);
    }
}
