package dev.vigil.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.config.Problems;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The catalogue that Vigil ships. */
class ShippedCatalogueTest {
    private final Problems problems = new Problems();
    private final Catalogue catalogue = CatalogueFolder.read(Path.of("../config/catalogue"), problems);

    @Test
    void readsWithoutAProblem() {
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void hasFourteenDomainsAndElevenScenarios() {
        assertThat(catalogue.domains()).hasSize(14);
        assertThat(catalogue.scenarios()).hasSize(11);
    }

    @Test
    void everyScenarioHasAPublishedDefault() {
        assertThat(catalogue.scenarios().keySet()).allSatisfy(scenario -> assertThat(catalogue.defaultItems(scenario))
                .isNotEmpty()
                .doesNotContain(catalogue.fallback())
                .allMatch(catalogue::mayInspect));
    }

    @Test
    void everyDomainHasAnItemAndADepartment() {
        assertThat(catalogue.domains().keySet()).allSatisfy(domain -> {
            assertThat(catalogue.items().values())
                    .anyMatch(item -> item.domain().equals(domain));
            assertThat(catalogue.departments().values())
                    .anyMatch(department -> department.domains().contains(domain));
        });
    }

    @Test
    void hasAtLeastOneHundredAndTwentyItems() {
        assertThat(catalogue.items()).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void everyItemOnAChecklistIsPublishedAndThoseThatSensorsSettleSayByWhatMetric() {
        assertThat(catalogue.scenarios().values())
                .flatExtracting(Scenario::checklist)
                .allMatch(code -> catalogue.mayInspect(String.valueOf(code)));
        assertThat(catalogue.items().values())
                .filteredOn(item -> item.settledBy().contains("sensor"))
                .allSatisfy(item -> assertThat(item.metrics()).isNotEmpty());
    }

    @Test
    void everyMetricOfAnItemExists() {
        Metrics metrics = MetricsFile.read(Path.of("../config/metrics.yaml"), "metrics.yaml", problems);

        assertThat(catalogue.items().values())
                .flatExtracting(Item::metrics)
                .allMatch(metric -> metrics.find(String.valueOf(metric)).isPresent());
    }

    /** A law is named with its article or standard, never half; what nobody could name says who has to. */
    @Test
    void aBasisHasASourceOrSaysThatItIsStillToBeConfirmed() {
        assertThat(catalogue.items().values())
                .allSatisfy(item -> assertThat(item.basis()).isNotEmpty())
                .flatExtracting(Item::basis)
                .allSatisfy(one -> assertThat(one.confirmed() || one.equals(LegalBasis.toBeConfirmed()))
                        .as(one.text().en())
                        .isTrue());
        assertThat(catalogue.items().values())
                .filteredOn(item -> !item.basisConfirmed())
                .extracting(Item::code)
                .containsExactlyInAnyOrder(
                        "FIRE-CROWD-01", "CIV-CARE-01", "CIV-FUND-01", "HEA-WATER-01", "COM-FUEL-01", "COM-COLD-01");
    }

    @Test
    void travelsAsJson() {
        assertThat(Json.read(Json.bytes(catalogue), Catalogue.class)).isEqualTo(catalogue);
    }
}
