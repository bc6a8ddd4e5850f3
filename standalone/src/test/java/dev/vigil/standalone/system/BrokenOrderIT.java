package dev.vigil.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * From a reading to the consequences of a broken order, through every part: device, IngestJob, WarningJob, InspectionJob with its
 * draw, console, case file, WarningJob's watch, console, registry.
 */
class BrokenOrderIT {
    private static final String SITE = "site-yunfan-road";
    private static final String ITEM = "ECO-DUST-01";

    @TempDir
    Path folder;

    private VigilHttp http;

    @Test
    void anOrderThatIsRefusedBringsThePremiseUnderKeySupervision() throws Exception {
        Installation installation = Installation.in(folder);
        VigilProcess vigil = installation.up();
        try {
            http = installation.http();
            dustRises(installation.publisher());
            String task = begunByTwoOfficersDrawn();
            violationIsFound(task);
            orderIsGivenAndWatched(task);
            http.act(Map.of("kind", "REFUSE", "task", task, "comment", "they will not", "data", Map.of("item", ITEM)));

            JsonNode premise = http.await(
                    "/api/premises/" + SITE,
                    answer -> answer.path("tags").toString().contains("strict:" + ITEM));
            assertThat(premise.path("keySupervision").asBoolean()).isTrue();
            JsonNode events = http.get("/api/credit-events?premise=" + SITE);
            assertThat(events.path("total").asInt())
                    .as("one refusal, one event")
                    .isEqualTo(1);
            anybodyRecomputesTheDraw(task);
        } finally {
            vigil.stop();
            vigil.close();
        }
    }

    private static void dustRises(MosquittoPub mosquitto) throws Exception {
        long now = System.currentTimeMillis();
        for (long at : new long[] {now - 10_000, now - 5_000}) {
            assertThat(mosquitto.publish(
                            "vigil/v1/wanghai/" + SITE + "/yunfan-road-dust-1/pm10",
                            String.format(Locale.ROOT, "{\"value\":900,\"at\":%d}", at)))
                    .isTrue();
        }
    }

    /** Who wants to begin does not wait until the alerts have gathered: the draw is laid open and drawn at once. */
    private String begunByTwoOfficersDrawn() throws Exception {
        String tasks = "/api/tasks?premise=" + SITE;
        String task = http.await(tasks, answer -> !answer.path("items").isEmpty())
                .path("items")
                .path(0)
                .path("id")
                .asString();
        http.act(Map.of("kind", "BEGIN_TASK", "task", task));
        JsonNode manned = http.await(
                "/api/tasks/" + task, answer -> answer.path("officers").size() >= 2);
        assertThat(manned.path("state").asString())
                .as("two officers, then the check")
                .isEqualTo("PROPOSED");
        http.act(Map.of("kind", "BEGIN_TASK", "task", task));
        http.await(
                "/api/tasks/" + task, answer -> answer.path("state").asString().equals("BEGUN"));
        return task;
    }

    private void violationIsFound(String task) throws Exception {
        JsonNode officers = http.get("/api/tasks/" + task).path("officers");
        String signed = officers.path(0).asString() + "," + officers.path(1).asString();
        http.act(Map.of(
                "kind",
                "FINDING",
                "task",
                task,
                "data",
                Map.of("item", ITEM, "result", "violation", "officers", signed)));
    }

    private void orderIsGivenAndWatched(String task) throws Exception {
        String due = Long.toString(System.currentTimeMillis() + 7 * 86_400_000L);
        http.act(Map.of("kind", "ORDER", "task", task, "data", Map.of("item", ITEM, "due", due)));
        JsonNode order = http.await("/api/orders?task=" + task, answer -> answer.path("items")
                        .path(0)
                        .path("status")
                        .asString("")
                        .equals("RUNNING"))
                .path("items")
                .path(0);
        assertThat(order.path("watched").asBoolean())
                .as("the console named the rule, device and metric of the alert")
                .isTrue();
    }

    /** With what was public before the draw, and the transcript, and nothing else. */
    private void anybodyRecomputesTheDraw(String task) throws Exception {
        String text = http.text("/api/tasks/" + task + "/draws");
        Path file = Files.writeString(folder.resolve("draw.json"), text);
        try (VigilProcess verify = VigilProcess.start("draw", "verify", file.toString())) {
            assertThat(verify.output(120)).contains("verified");
            assertThat(verify.exitCode()).isZero();
        }
        DrawTranscript transcript = Json.read(text, DrawTranscript[].class)[0];
        JsonNode open = http.get("/api/public/draws").path("items");
        assertThat(StreamSupport.stream(open.spliterator(), false)
                        .filter(one -> one.path("subject").asString().equals(task))
                        .map(one -> one.path("draws").path(0)))
                .singleElement()
                .satisfies(draw -> {
                    assertThat(draw.path("commitment").asString())
                            .isEqualTo(transcript.commitment().hash());
                    assertThat(draw.path("transcript").asString()).isEqualTo(transcript.hash());
                });
    }
}
