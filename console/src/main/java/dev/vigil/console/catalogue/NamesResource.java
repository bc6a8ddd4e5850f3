package dev.vigil.console.catalogue;

import dev.vigil.console.directory.InspectionShelf;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Department;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.RegulatoryDomain;
import dev.vigil.domain.catalogue.Scenario;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The names behind the codes that other answers use. */
@RestController
public final class NamesResource {
    private final Metrics metrics;
    private final InspectionShelf shelf;

    public NamesResource(Metrics metrics, InspectionShelf shelf) {
        this.metrics = metrics;
        this.shelf = shelf;
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
        return named(shelf.catalogue().scenarios().values(), Scenario::id, Scenario::name, limit, cursor);
    }

    @GetMapping("/api/departments")
    Page<Named> departments(
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit, @RequestParam Optional<String> cursor) {
        return named(shelf.catalogue().departments().values(), Department::code, Department::name, limit, cursor);
    }

    @GetMapping("/api/domains")
    Page<Named> domains(
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit, @RequestParam Optional<String> cursor) {
        return named(
                shelf.catalogue().domains().values(), RegulatoryDomain::code, RegulatoryDomain::name, limit, cursor);
    }

    private static <T> Page<Named> named(
            Collection<T> all,
            Function<T, String> code,
            Function<T, Bilingual> name,
            int limit,
            Optional<String> cursor) {
        List<Named> items = all.stream()
                .map(one -> new Named(code.apply(one), name.apply(one)))
                .toList();
        return Page.part(items, limit, cursor);
    }
}
