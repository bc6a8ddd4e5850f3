package dev.vigil.console;

import static dev.vigil.console.CaseDesk.ADMIN;
import static dev.vigil.console.CaseDesk.CONSOLE;
import static dev.vigil.console.CaseDesk.refused;
import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Premises are drawn by grade and ratio: first everything is laid open, then the lot decides, and anybody can recompute it. */
class PlanIT {
    static Map<String, Object> plan(String department, String... items) {
        return Map.of(
                "kind",
                "PLANNED",
                "title",
                Map.of("zh", "餐饮双随机抽查", "en", "random check of restaurants"),
                "department",
                department,
                "scenarios",
                List.of("restaurant"),
                "items",
                List.of(items),
                "due",
                "2099-12-31");
    }

    private static JsonNode publicLine(String id) {
        for (JsonNode line :
                new Browser(CONSOLE).get("/api/public/plans").json().get("items")) {
            if (line.get("id").asString().equals(id)) {
                return line;
            }
        }
        throw new AssertionError(id + " is not public");
    }

    @Test
    void whatIsLaidOpenDecidesWhoIsDrawnAndEachHasAPlannedCheck() {
        JsonNode open = ADMIN.post("/api/plans", plan("MKT")).json();
        String id = open.get("id").asString();
        assertThat(open.get("candidates").size()).isPositive();
        assertThat(open.get("chosen").size()).as("nobody before the draw").isZero();
        JsonNode before = publicLine(id);
        assertThat(before.get("transcript").isNull()).isTrue();
        assertThat(ADMIN.get("/api/plans/" + id + "/draws").json().size())
                .as("the secret number is told with the draw, not before")
                .isZero();

        Browser.Answer answer = ADMIN.post("/api/plans/" + id + "/draw", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        int wanted = 0;
        for (JsonNode quota : open.get("quotas")) {
            wanted += quota.get("count").asInt();
        }
        JsonNode chosen = answer.json().get("chosen");
        assertThat(chosen.size())
                .isEqualTo(Math.min(wanted, open.get("candidates").size()));

        DrawTranscript transcript =
                Json.read(ADMIN.get("/api/plans/" + id + "/draws").body(), DrawTranscript[].class)[0];
        assertThat(transcript.verify()).isEmpty();
        assertThat(transcript.commitment().hash())
                .isEqualTo(before.get("commitment").asString());
        assertThat(publicLine(id).get("transcript").asString()).isEqualTo(transcript.hash());
        for (JsonNode premise : chosen) {
            assertThat(eventually(
                            () -> Topic.values(Topics.CASEFILE, id + "/" + premise.asString()),
                            lines -> !lines.isEmpty()))
                    .singleElement()
                    .asString()
                    .contains("\"PLAN\"", "\"grade\"", "\"planned\"");
        }
    }

    @Test
    void aPlanIsNotDrawnUntilItSuits() {
        String id = ADMIN.post("/api/plans", plan("MKT")).json().get("id").asString();
        assertThat(ADMIN.post("/api/plans/" + id + "/draw", Map.of()).status()).isEqualTo(200);
        String first = ADMIN.get("/api/plans/" + id + "/draws").body();

        refused(ADMIN.post("/api/plans/" + id + "/draw", Map.of()), "it is not drawn until it suits");
        assertThat(ADMIN.get("/api/plans/" + id + "/draws").body()).isEqualTo(first);
    }

    @Test
    void onlyPublishedItemsAndKnownDepartmentsArePlanned() {
        refused(ADMIN.post("/api/plans", plan("MKT", "COM-COLD-01")), "not published");
        assertThat(ADMIN.post("/api/plans", plan("NOBODY")).status()).isEqualTo(422);
        Map<String, Object> late = new HashMap<>(plan("MKT"));
        late.put("due", "2020-01-01");
        assertThat(ADMIN.post("/api/plans", late).status()).isEqualTo(422);
        refused(
                People.with(CONSOLE, "plan.of.one.street", List.of("supervisor"), List.of(), List.of("wanghai"))
                        .post("/api/plans", plan("MKT")),
                "for the whole district");
        assertThat(ADMIN.post("/api/plans/none/draw", Map.of()).status()).isEqualTo(404);
        assertThat(ADMIN.get("/api/plans/none").status()).isEqualTo(404);
    }

    @Test
    void anotherDepartmentReadsAPlanButDoesNotDrawIt() {
        String id = ADMIN.post("/api/plans", plan("MKT")).json().get("id").asString();
        Browser other = People.with(CONSOLE, "plan.of.eco", List.of("supervisor"), List.of("ECO"), List.of());

        refused(other.post("/api/plans/" + id + "/draw", Map.of()), "of its department");
        JsonNode read = other.get("/api/plans/" + id).json();
        assertThat(read.get("transcript").isNull()).isTrue();
        assertThat(read.get("candidates").get(0).get("groups").size())
                .as("the grades among which it is drawn, and its own")
                .isEqualTo(2);
    }
}
