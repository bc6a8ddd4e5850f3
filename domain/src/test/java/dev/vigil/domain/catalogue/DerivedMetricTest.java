package dev.vigil.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedMetricTest {
    private final Metrics metrics = new Metrics(List.of(
            metric("pm10", Metric.Kind.LEVEL),
            metric("so2", Metric.Kind.LEVEL),
            metric("analyser_slope", Metric.Kind.LEVEL),
            metric("rat", Metric.Kind.EVENT)));

    @Test
    void aPeriodOfAKnownMetricNeedsNoLineOfItsOwn() {
        for (String id :
                List.of("pm10_minute", "pm10_hour", "pm10_max_day", "so2_converted", "so2_converted_min_hour")) {
            assertThat(metrics.find(id)).as(id).get().satisfies(one -> {
                assertThat(one.id()).isEqualTo(id);
                assertThat(one.unit()).isEqualTo("mg/m³");
                assertThat(one.max()).isEqualTo(100);
            });
        }
        assertThat(metrics.find("pm10_hour").orElseThrow().name().zh()).isEqualTo("pm10小时均值");
    }

    @Test
    void aTotalHasNeitherTheUnitNorTheBoundsOfTheLevel() {
        Metric total = metrics.find("so2_total_day").orElseThrow();

        assertThat(total.unit()).isEmpty();
        assertThat(total.possible(1e9)).isTrue();
    }

    @Test
    void whatAnAnalyserSaysOfItsFactor() {
        assertThat(metrics.find("analyser_slope_so2").orElseThrow().name().en()).isEqualTo("analyser_slope of so2");
    }

    @Test
    void anythingElseStaysUnknown() {
        for (String id : List.of(
                "pm11_hour", "rat_hour", "pm10_max", "_hour", "analyser_slope_x", "analyser_", "so2_converted_x")) {
            assertThat(metrics.find(id)).as(id).isEmpty();
        }
        assertThat(metrics.all()).hasSize(4);
    }

    private static Metric metric(String id, Metric.Kind kind) {
        return new Metric(id, Bilingual.of(id), kind, "mg/m³", List.of(), 0, 100, Double.NaN);
    }
}
