package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.rules.calendar.Calendars;
import dev.vigil.rules.trial.RuleTests;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of docs/rule-language.md do what the page says. */
class RuleLanguageTest {
    private static final Path PAGE = Path.of("../docs/rule-language.md");

    @TempDir
    Path folder;

    @Test
    @DisplayName("Any rule can be tried on samples of the past, with its hold (lesson 34)")
    void everyExampleOfThePageIsATestThatPasses() throws IOException {
        Files.write(folder.resolve("page.yaml"), blocks("```yaml rule"));
        Files.write(folder.resolve("page.test.yaml"), blocks("```yaml test"));
        Problems problems = new Problems();
        Metrics metrics = MetricsFile.read(Path.of("../config/metrics.yaml"), "config/metrics.yaml", problems);
        Calendars calendars = Calendars.read(Path.of("../config/calendars"), problems);
        StringWriter printed = new StringWriter();
        RuleTests.Result result = new RuleTests(
                        metrics, calendars, EngineOptions.read(Path.of("../config"), metrics, problems))
                .run(folder, new PrintWriter(printed), Locale.ENGLISH, problems);
        problems.refuseIfAny();
        assertThat(result.failed()).as(printed.toString()).isZero();
        assertThat(result.untested()).as("examples without a test").isEmpty();
        assertThat(result.passed()).isGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "avg",
                "min",
                "max",
                "sum",
                "count",
                "stddev",
                "delta",
                "rate",
                "quantile",
                "slope",
                "distinct",
                "first",
                "ewma",
                "share_valid",
                "constant",
                "at_limit_of_detection",
                "silent",
                "age",
                "limit",
                "since",
                "then",
                "not_then",
                "same_series",
                "anomaly",
                "hour_mean",
                "day_mean",
                "alerts",
                "abs",
                "least",
                "greatest"
            })
    void everyFunctionHasAnExample(String function) throws IOException {
        assertThat(String.join("\n", blocks("```yaml rule"))).contains(function + "(");
    }

    private static List<String> blocks(String fence) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        List<String> found = new java.util.ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.equals("```")) {
                inside = false;
            }
            if (inside) {
                found.add(line);
            }
            if (line.equals(fence)) {
                inside = true;
            }
        }
        return found;
    }
}
