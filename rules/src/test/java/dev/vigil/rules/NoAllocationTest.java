package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.calendar.Calendars;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What nearly all readings do, they do without leaving anything to the garbage collector. */
class NoAllocationTest {
    private static final String RULES =
            """
            - {id: hold, title: t, when: pm10 > 150, for: 5m, clear: pm10 < 140}
            - {id: mean, title: t, when: "avg(pm10, '5m') > 120"}
            - {id: count, title: t, when: "count(pm10 > 130, '10m') >= 3"}
            - {id: most, title: t, when: "max(noise, '10m') > 200"}
            - {id: silence, title: t, when: "silent(pm10, '1m')"}
            - {id: then, title: t, per: premise, when: "then(pm10 > 150, noise > 190, '5m')"}
            - {id: both, title: t, per: premise, when: "pm10 > 150 && noise < 10"}
            """;
    private static final int SECONDS = 4 * 3600;

    private final Engine engine = Engine.of(
            List.of(new RuleBook(1, 0, Scene.parse(RULES))),
            Scene.METRICS,
            Calendars.NONE,
            EngineOptions.defaults().correctWithin(600_000));
    private final Premise premise = Premises.withDevices(
            Premise.bare("p", List.of()), 0, Premises.device("d1", null, 0), Premises.device("d2", null, 0));
    private final PremiseState state = engine.fresh("p");
    private final AlertSink sink = this::take;
    private int alerts;

    @Test
    void aReadingThatRaisesNothingAllocatesNothing() {
        List<Observation> readings = readings();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int warm = readings.size() / 2;
        judge(readings, 0, warm);
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        judge(readings, warm, readings.size());
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(alerts).isZero();
        assertThat(allocated)
                .as("bytes for %d readings", readings.size() - warm)
                .isZero();
    }

    private void judge(List<Observation> readings, int from, int to) {
        for (int i = from; i < to; i++) {
            engine.observe(state, premise, readings.get(i), sink);
        }
    }

    private void take(Alert alert) {
        alerts++;
    }

    private static List<Observation> readings() {
        Random random = new Random(1);
        List<Observation> readings = new ArrayList<>();
        for (int second = 0; second < SECONDS; second++) {
            for (String device : List.of("d1", "d2")) {
                String metric = second % 2 == 0 ? "pm10" : "noise";
                long at = Scene.time("00:00") + 1000L * second;
                readings.add(Observation.of(device, metric, at, 60 + 20 * random.nextDouble(), Quality.NORMAL)
                        .placed("p", device)
                        .receivedAt(at));
            }
        }
        return readings;
    }
}
