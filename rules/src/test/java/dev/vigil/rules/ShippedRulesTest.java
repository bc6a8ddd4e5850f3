package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.CatalogueFolder;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.catalogue.ScenariosFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.rules.calendar.Calendars;
import dev.vigil.rules.trial.RuleTests;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules that are shipped, by the tests that lie beside them: the same as {@code ./vigil rules test}. */
class ShippedRulesTest {
    @Test
    void everyShippedRuleHasATestAndPassesIt() {
        Problems problems = new Problems();
        Metrics metrics = MetricsFile.read(Path.of("../config/metrics.yaml"), "config/metrics.yaml", problems);
        Calendars calendars = Calendars.read(Path.of("../config/calendars"), problems);
        StringWriter printed = new StringWriter();
        RuleTests.Result result = new RuleTests(
                        metrics, calendars, EngineOptions.read(Path.of("../config"), metrics, problems))
                .run(Path.of("../config/rules"), new PrintWriter(printed), Locale.ENGLISH, problems);
        problems.refuseIfAny();
        assertThat(result.failed()).as(printed.toString()).isZero();
        assertThat(result.untested()).as("rules without a test").isEmpty();
        assertThat(result.passed()).isGreaterThanOrEqualTo(88);
    }

    @Test
    void everyShippedRuleHasItsSourceItsItemsAndBothLanguages() {
        Problems problems = new Problems();
        Metrics metrics = MetricsFile.read(Path.of("../config/metrics.yaml"), "config/metrics.yaml", problems);
        Catalogue catalogue = CatalogueFolder.read(Path.of("../config/catalogue"), problems);
        Set<String> scenarios = ScenariosFile.read(Path.of("../config/scenarios.yaml"), "scenarios.yaml", problems)
                .keySet();
        RuleBook book = RuleFolder.read(Path.of("../config/rules"), metrics, problems);
        problems.refuseIfAny();
        assertThat(book.rules()).hasSizeGreaterThanOrEqualTo(60).allSatisfy(rule -> {
            assertThat(rule.text()).containsPattern("(?m)^  source: \\S");
            assertThat(rule.title().zh()).containsPattern("\\p{IsHan}");
            assertThat(rule.title().en()).containsPattern("[a-z]").doesNotContainPattern("\\p{IsHan}");
            assertThat(rule.items()).isNotEmpty().allSatisfy(code -> assertThat(catalogue.item(code))
                    .as(code)
                    .isPresent());
            assertThat(scenarios).containsAll(rule.scope().scenarios());
        });
        assertThat(scenarios).hasSize(11).allSatisfy(scenario -> assertThat(book.rules())
                .anyMatch(rule -> rule.scope().scenarios().contains(scenario)));
    }
}
