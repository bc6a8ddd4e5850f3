package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.rules.calendar.Calendars;
import dev.vigil.rules.trial.RuleTests;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules that are shipped, by the tests that lie beside them: the same as {@code ./vigil rules test}. */
class ShippedRulesTest {
    @Test
    void everyShippedRuleHasATestAndPassesIt() {
        Problems problems = new Problems();
        Metrics metrics = MetricsFile.read(Path.of("../config/metrics.yaml"), "config/metrics.yaml", problems);
        Calendars calendars = Calendars.read(Path.of("../config/calendars"), problems);
        StringWriter printed = new StringWriter();
        RuleTests.Result result = new RuleTests(metrics, calendars, EngineOptions.defaults())
                .run(Path.of("../config/rules"), new PrintWriter(printed), problems);
        problems.refuseIfAny();
        assertThat(result.failed()).as(printed.toString()).isZero();
        assertThat(result.untested()).as("rules without a test").isEmpty();
        assertThat(result.passed()).isGreaterThanOrEqualTo(88);
    }
}
