package dev.vigil.rules;

import static dev.vigil.rules.Scene.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.calendar.Calendars;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A gateway that invents devices must not eat up the memory of all. */
class SeriesLimitTest {
    private final List<Alert> alerts = new ArrayList<>();
    private final List<Observation> refused = new ArrayList<>();
    private final AlertSink sink = new AlertSink() {
        @Override
        public void publish(Alert revision) {
            alerts.add(revision);
        }

        @Override
        public void refuse(Observation sample) {
            refused.add(sample);
        }
    };

    @Test
    void aSeriesTooManyIsRefusedAndTheOthersAreJudgedOn() {
        Engine engine = Engine.of(
                List.of(new RuleBook(1, 0, Scene.parse("- {id: r, title: r, when: pm10 > 150}"))),
                Scene.METRICS,
                Calendars.NONE,
                EngineOptions.defaults().mostSeries(2));
        PremiseState state = engine.fresh("p");
        for (int i = 0; i < 100; i++) {
            long at = time("10:00") + i * 1000L;
            Observation sample = Observation.of("d" + i % 5, "pm10", at, 200, Quality.NORMAL);
            engine.observe(
                    state,
                    Premise.bare("p", List.of()),
                    sample.placed("p", sample.device()).receivedAt(at),
                    sink);
        }
        assertThat(alerts).extracting(Alert::device).containsExactly("d0", "d1");
        assertThat(refused).hasSize(60).extracting(Observation::device).containsOnly("d2", "d3", "d4");
    }
}
