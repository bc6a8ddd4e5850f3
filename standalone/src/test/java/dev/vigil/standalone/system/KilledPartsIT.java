package dev.vigil.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.jobs.inspection.InspectionJob;
import dev.vigil.jobs.warning.WarningJob;
import dev.vigil.servers.EmbeddedPostgres;
import dev.vigil.standalone.bench.BenchDistrict;
import dev.vigil.standalone.bench.Line;
import dev.vigil.standalone.bench.Samples;
import dev.vigil.standalone.bench.Sender;
import dev.vigil.standalone.chaos.ConsoleLedger;
import dev.vigil.standalone.chaos.LogLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * WarningJob, InspectionJob and the console are killed in turn while alerts arrive: each detector that rises gets one alert, each
 * alert has one place in one task, what a person was told is done stays done, and the console shows it all.
 */
class KilledPartsIT {
    private static final String RULE = "gas-rising";
    private static final int DETECTORS = 30;
    private static final int WAVE = 6;
    private static final int CALM = 2;
    private static final int RISEN = 14;
    private static final long HALF_A_MINUTE = 30_000;

    @TempDir
    Path folder;

    private final BenchDistrict district = BenchDistrict.of(0, DETECTORS);
    private int risen;

    @Test
    void eachAlertHasExactlyOnePlaceInExactlyOneTask() throws Exception {
        try (Parts parts = Parts.start(configuration(), folder.resolve("data"));
                Line devices = Line.open(parts.broker(), "detectors")) {
            for (String part : List.of(WarningJob.NAME, InspectionJob.NAME)) {
                rise(devices);
                awaitAlerts(parts, risen - WAVE + 1);
                parts.kill(part);
                rise(devices);
                parts.start(part);
                awaitAlerts(parts, risen);
            }
            Apart apart = takeOneApart(parts);
            parts.kill(Parts.CONSOLE);
            rise(devices);
            parts.start(Parts.CONSOLE);
            assertThat(risen).isEqualTo(DETECTORS);
            Await.until(() -> wrong(parts, apart), Map::isEmpty);
            assertThat(LogLedger.read(parts.kafka()).contradictions())
                    .as("what was said again was said in the same words")
                    .isEmpty();
        }
    }

    private void rise(Line devices) throws Exception {
        long now = System.currentTimeMillis();
        AtomicInteger confirmed = new AtomicInteger();
        for (Sender detector : wave()) {
            devices.send(detector.topic(), Samples.gas(now - HALF_A_MINUTE, CALM), confirmed::incrementAndGet);
            devices.send(detector.topic(), Samples.gas(now, RISEN), confirmed::incrementAndGet);
        }
        devices.awaitConfirmed();
        assertThat(confirmed).as("the broker keeps them for us").hasValue(2 * WAVE);
        risen += WAVE;
    }

    /** From the first premise and from the last in turn, so that each gets alerts in several waves. */
    private List<Sender> wave() {
        List<Sender> all = district.detectors();
        return IntStream.range(0, WAVE)
                .mapToObj(i -> all.get((risen + i) % 2 == 0 ? (risen + i) / 2 : all.size() - 1 - (risen + i) / 2))
                .toList();
    }

    private static void awaitAlerts(Parts parts, int atLeast) {
        Await.until(() -> LogLedger.read(parts.kafka()).alertRevisions().size(), count -> count >= atLeast);
    }

    /** What is not as it should be, in words. */
    private Map<String, Object> wrong(Parts parts, Apart apart) throws Exception {
        LogLedger log = LogLedger.read(parts.kafka());
        Map<String, Object> wrong = new HashMap<>();
        Set<String> expected = new HashSet<>();
        for (Sender detector : district.detectors()) {
            Set<String> alerts = log.alertsOf(detector.device(), RULE);
            expected.addAll(alerts);
            if (alerts.size() != 1) {
                wrong.put(detector.device() + " has", alerts);
            }
        }
        for (String alert : log.alertRevisions().keySet()) {
            if (!expected.contains(alert)) {
                wrong.put(alert, "nothing gave cause for it");
            } else if (log.placesOf(alert) != 1) {
                wrong.put(alert + " places", log.placesOf(alert));
            }
        }
        ConsoleLedger console = new ConsoleLedger(parts.jdbcUrl(), EmbeddedPostgres.USER);
        if (!console.alertRevisions().equals(log.alertRevisions())) {
            wrong.put("alerts of the console", console.alertRevisions());
        }
        if (!console.taskRevisions().equals(log.taskRevisions())) {
            wrong.put("tasks of the console", console.taskRevisions());
        }
        if (taskOf(parts, apart.alert()).equals(apart.task())) {
            wrong.put(apart.alert(), "was taken out of " + apart.task() + ", and stands there again");
        }
        return wrong;
    }

    private record Apart(String alert, String task) {}

    /** A person gives an alert a task of its own; the console has said that it is done, and no more. */
    private Apart takeOneApart(Parts parts) throws Exception {
        JsonNode task = Await.until(() -> joint(parts.http().get("/api/tasks?limit=100")), tasks -> !tasks.isEmpty())
                .get(0);
        Apart apart = new Apart(
                task.path("parts").get(1).path("alert").asString(),
                task.path("id").asString());
        parts.http().act(Map.of("kind", "UNMERGE", "task", apart.task(), "alert", apart.alert()));
        return apart;
    }

    private static List<JsonNode> joint(JsonNode answer) {
        return answer.path("items")
                .valueStream()
                // one that another has taken over keeps its parts
                .filter(task -> task.path("state").asString().equals("PROPOSED"))
                .filter(task -> task.path("parts").size() > 1)
                .toList();
    }

    private static String taskOf(Parts parts, String alert) throws Exception {
        return parts.http()
                .get("/api/tasks?limit=100")
                .path("items")
                .valueStream()
                .filter(task -> task.path("state").asString().equals("PROPOSED"))
                .filter(task -> task.path("parts")
                        .valueStream()
                        .anyMatch(part -> part.path("alert").asString().equals(alert)))
                .map(task -> task.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private Path configuration() throws Exception {
        Path config = district.configure(Repository.root().resolve("config"), folder.resolve("config"));
        Path flink = config.resolve("flink.yaml");
        // one interval for all jobs: so short that each is killed between checkpoints, not before the first
        Files.writeString(flink, Files.readString(flink).replaceAll("interval: '\\d+ s'", "interval: '1 s'"));
        return config;
    }
}
