package dev.vigil.console;

import static dev.vigil.console.Cases.EIGHT;
import static dev.vigil.console.Cases.SITE;
import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.inspection.TaskState;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the topics into the tables and out over HTTP, and back from people to the topics. */
class CaseFlowIT {
    private static Console console;
    private static Browser desk;

    @BeforeAll
    static void start() {
        console = Console.start(Servers.settings());
        desk = Browser.admin(console);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    private static String someId() {
        return "a-" + UUID.randomUUID();
    }

    private static JsonNode alertWhen(String id, java.util.function.Predicate<JsonNode> wanted) {
        return eventually(
                        () -> desk.get("/api/alerts/" + id),
                        answer -> answer.status() == 200 && wanted.test(answer.json()))
                .json();
    }

    @Test
    void anAlertOfTheCaseFileIsShownWithNamesAndTimesOfTheDistrict() {
        String id = someId();
        Cases.publish(Cases.opened(id));

        JsonNode alert = alertWhen(id, any -> true);

        assertThat(alert.get("state").asString()).isEqualTo("OPEN");
        assertThat(alert.get("change").asString()).isEqualTo("opened");
        assertThat(alert.get("severity").asString()).isEqualTo("yellow");
        assertThat(alert.get("openedAt").asString()).isEqualTo("2026-09-01T08:00:00+08:00");
        assertThat(alert.get("premiseName").get("en").asString()).isEqualTo("Guanlanli housing site");
        assertThat(alert.get("street").asString()).isEqualTo("wanghai");
        assertThat(alert.get("peak").isNull()).isTrue();
        JsonNode sample = alert.get("evidence").get("samples").get(0);
        assertThat(sample.get("value").asDouble()).isEqualTo(190.5);
        assertThat(sample.get("quality").asString()).isEqualTo("NORMAL");
    }

    @Test
    void aRevisionThatComesTwiceOrTooLateChangesNothing() {
        String id = someId();
        Cases.publish(Cases.opened(id));
        Cases.publish(Cases.alert(id, 2, SITE, AlertState.CLEARED, AlertChange.CLEARED, Severity.YELLOW, EIGHT));
        Cases.publish(Cases.opened(id));
        Cases.publish(Cases.alert(id, 3, SITE, AlertState.WITHDRAWN, AlertChange.WITHDRAWN, Severity.YELLOW, EIGHT));

        JsonNode alert = alertWhen(id, seen -> seen.get("state").asString().equals("WITHDRAWN"));

        assertThat(alert.get("revisions").size()).isEqualTo(3);
        assertThat(alert.get("revisions").get(1).get("change").asString()).isEqualTo("cleared");
    }

    @Test
    void anAcknowledgementIsShownAtOnceAndReachesTheCaseFileOnce() {
        String id = someId();
        Cases.publish(Cases.opened(id));
        alertWhen(id, any -> true);

        Browser.Answer first = desk.with("Idempotency-Key", id).post("/api/alerts/" + id + "/acknowledge", Map.of());
        Browser.Answer again = desk.post("/api/alerts/" + id + "/acknowledge", Map.of());
        Browser.Answer other = desk.post("/api/alerts/" + id + "/acknowledge", Map.of("comment", "something else"));
        desk.without("Idempotency-Key");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(other.status()).isEqualTo(409);
        JsonNode alert = desk.get("/api/alerts/" + id).json();
        assertThat(alert.get("acknowledgedBy").asString()).isEqualTo("admin");
        assertThat(alert.get("actions").size()).isEqualTo(1);
        String action = first.json().get("id").asString();
        eventually(() -> Topic.values(Topics.CASEFILE, action), found -> found.size() == 1);
    }

    @Test
    void aTaskIsLinkedFromTheAlertsThatItHolds() {
        String alert = someId();
        String task = "t-" + alert;
        Cases.publish(Cases.opened(alert));
        Cases.publish(Cases.proposed(task, 1, TaskState.PROPOSED, alert));

        JsonNode seen = alertWhen(alert, found -> !found.get("task").isNull());

        assertThat(seen.get("task").asString()).isEqualTo(task);
        JsonNode story = desk.get("/api/tasks/" + task).json();
        assertThat(story.get("alerts").get(0).get("id").asString()).isEqualTo(alert);
        assertThat(story.get("kind").asString()).isEqualTo("INSTANT");
        assertThat(desk.get("/api/tasks?alert=" + alert).json().get("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeReadOrStoredIsADeadLetterAndHoldsNothingUp() {
        String id = someId();
        Cases.send(Topics.CASEFILE, SITE, "{not json".getBytes(StandardCharsets.UTF_8));
        Cases.send(Topics.CASEFILE, SITE, "{}".getBytes(StandardCharsets.UTF_8));
        Cases.publish(Cases.alert(id + "\0", 1, SITE, AlertState.OPEN, AlertChange.OPENED, Severity.RED, EIGHT));
        Cases.publish(Cases.opened(id));

        alertWhen(id, any -> true);

        eventually(
                () -> desk.get("/api/dead-letters?source=kafka:casefile").json(),
                letters -> letters.get("total").asInt() >= 3);
    }

    @Test
    void theListIsFilteredAndPagedWithoutGapsOrDoubles() {
        String premise = "p-" + UUID.randomUUID();
        for (int i = 0; i < 7; i++) {
            Cases.publish(Cases.alert(
                    premise + i, 1, premise, AlertState.OPEN, AlertChange.OPENED, Severity.RED, EIGHT + i / 2));
        }
        String query = "/api/alerts?state=open&severity=red&acknowledged=false&premise=" + premise;
        eventually(() -> desk.get(query).json(), page -> page.get("total").asInt() == 7);

        java.util.List<String> ids = new java.util.ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = desk.get(query + "&limit=2" + cursor).json();
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        assertThat(desk.get(query + "&from=2026-09-01T08:00:01%2B08:00")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }
}
