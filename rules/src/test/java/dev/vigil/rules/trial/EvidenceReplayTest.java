package dev.vigil.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.Evidence;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleFolder;
import dev.vigil.rules.calendar.Calendars;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceReplayTest {
    private static final long START = 1_772_409_600_000L;
    private static final Problems PROBLEMS = new Problems();
    private static final Metrics METRICS =
            MetricsFile.read(Path.of("../config/metrics.yaml"), "config/metrics.yaml", PROBLEMS);
    private static final Calendars CALENDARS = Calendars.read(Path.of("../config/calendars"), PROBLEMS);
    private static final String RULE =
            """
            - id: dust
              title: {zh: 扬尘, en: Dust}
              when: %s
              for: 2m
              severity: orange
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {"pm10 > 150", "avg(pm10, '5m') > 100", "count(pm10 > 150, '10m') >= 3", "silent(pm10, '10m')"})
    void theEvidenceOfAnAlertBearsIt(String condition) {
        Alert alert = raised(condition);
        assertThat(differences(alert, samples(alert))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pm10 > 150", "avg(pm10, '5m') > 100"})
    void evidenceThatWasChangedDoesNot(String condition) {
        Alert alert = raised(condition);
        List<Observation> changed = samples(alert).stream()
                .map(sample -> sample.measured("pm10", sample.value() / 10, sample.unit()))
                .toList();
        assertThat(differences(alert, changed)).isNotEmpty();
    }

    private static List<String> differences(Alert alert, List<Observation> samples) {
        Evidence evidence = Objects.requireNonNull(alert.evidence());
        return new EvidenceReplay(METRICS, CALENDARS, EngineOptions.defaults())
                .differences(
                        EvidenceReplay.Said.of(alert),
                        evidence.from(),
                        samples,
                        evidence.ruleText(),
                        evidence.registryText(),
                        evidence.learned());
    }

    private static List<Observation> samples(Alert alert) {
        return Objects.requireNonNull(alert.evidence()).samples().stream()
                .map(ObservationBytes::read)
                .toList();
    }

    private static Alert raised(String condition) {
        List<Alert> alerts = new ArrayList<>();
        RuleBook book = new RuleBook(1, 0, RuleFolder.parse(RULE.formatted(condition), "rule", METRICS, PROBLEMS));
        Trial trial = new Trial(book, METRICS, CALENDARS, EngineOptions.defaults(), alerts::add);
        for (int minute = 0; minute < 30; minute++) {
            long at = START + minute * 60_000L;
            trial.observe(Observation.of("d", "pm10", at, minute < 20 ? 50 : 200 + minute, Quality.NORMAL)
                    .placed("p", "d")
                    .receivedAt(at + 500));
        }
        trial.tick(START + 3_600_000);
        return alerts.stream()
                .filter(alert -> alert.evidence() != null)
                .findFirst()
                .orElseThrow();
    }
}
