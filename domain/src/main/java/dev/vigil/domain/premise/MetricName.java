package dev.vigil.domain.premise;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlValue;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A place in a file where the id of a metric stands. */
final class MetricName {
    private MetricName() {}

    static Optional<Metric> read(YamlValue value, Metrics metrics, Problems problems) {
        return check(value.text(problems), value, metrics, problems);
    }

    static Optional<Metric> check(String name, YamlValue at, Metrics metrics, Problems problems) {
        Optional<Metric> metric = metrics.find(name);
        if (metric.isEmpty()) {
            Set<String> known = metrics.all().stream().map(Metric::id).collect(Collectors.toSet());
            String meant = metrics.byWireName(name)
                    .map(coded -> "; '" + name + "' is the wire name of '" + coded.id() + "'")
                    .orElseGet(() -> PremiseReader.didYouMean(name, known));
            problems.add(at, "the id of a metric, '" + name + "' is none" + meant);
        }
        return metric;
    }

    static String unitOf(Metric metric) {
        String unit = metric.unit().isEmpty() ? "no unit" : metric.unit();
        return "a unit that can be converted to that of " + metric.id() + ", which is " + unit;
    }
}
