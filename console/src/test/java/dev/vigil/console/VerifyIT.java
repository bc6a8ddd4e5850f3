package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.console.district.District;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.Engine;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.PremiseState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An alert of the real engine, judged again by the console from what was frozen with it. */
class VerifyIT {
    @Test
    void theSameAlertComesOutOfItsFrozenEvidence() {
        Shared.console();
        Alert alert = raised();
        Cases.publish(alert);
        eventually(() -> Shared.admin().get("/api/alerts/" + alert.id()).status(), status -> status == 200);

        JsonNode verdict =
                Shared.admin().get("/api/alerts/" + alert.id() + "/verify").json();

        assertThat(verdict.get("same").asBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.get("samples").asInt()).isPositive();
        assertThat(verdict.get("differences").isEmpty()).isTrue();
    }

    @Test
    void theChartKnowsWhatWasComparedWithWhichLimit() {
        Shared.console();
        Alert alert = raised();
        Cases.publish(alert);
        eventually(() -> Shared.admin().get("/api/alerts/" + alert.id()).status(), status -> status == 200);

        JsonNode terms = Shared.admin()
                .get("/api/alerts/" + alert.id() + "/terms")
                .json()
                .get("items");

        JsonNode when = terms.get(0);
        assertThat(when.get("part").asString()).isEqualTo("when");
        assertThat(when.get("metric").asString()).isEqualTo("pm10");
        assertThat(when.get("statistic").asString()).isEqualTo("latest");
        assertThat(when.get("relation").asString()).isEqualTo(">");
        assertThat(when.get("bound").asDouble()).as("the premise's limit").isEqualTo(150);
        assertThat(when.get("points").get(0).get("value").asDouble()).isEqualTo(200);
        assertThat(terms)
                .anyMatch(term -> term.get("part").asString().equals("orange")
                        && term.get("bound").asDouble() == 300);
    }

    /** PM10 far over the limit for some minutes. */
    private static Alert raised() {
        District district = District.read(Servers.CONFIG);
        Engine engine = Engine.of(
                List.of(district.rules()), district.metrics(), district.calendars(), EngineOptions.defaults());
        Premise premise = district.premises().stream()
                .filter(one -> one.id().equals(Cases.SITE))
                .findFirst()
                .orElseThrow();
        List<Alert> alerts = new ArrayList<>();
        PremiseState state = engine.fresh(premise.id());
        engine.registryChanged(state, null, premise, Cases.EIGHT - 1_000, alerts::add);
        for (int i = 0; i < 30; i++) {
            long at = Cases.EIGHT + i * 10_000L;
            Observation sample = Observation.of("guanlan-dust-1", "pm10", at, 200, Quality.NORMAL)
                    .placed(premise.id(), "guanlan-dust-1")
                    .receivedAt(at + 300);
            engine.observe(state, premise, sample, alerts::add);
        }
        return alerts.stream()
                .filter(alert -> alert.rule().equals("dust-pm10-realtime"))
                .findFirst()
                .orElseThrow();
    }
}
