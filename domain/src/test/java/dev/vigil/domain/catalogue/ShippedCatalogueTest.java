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
    void travelsAsJson() {
        assertThat(Json.read(Json.bytes(catalogue), Catalogue.class)).isEqualTo(catalogue);
    }
}
