package dev.vigil.console;

import static dev.vigil.console.CaseDesk.ADMIN;
import static dev.vigil.console.CaseDesk.put;
import static dev.vigil.console.DirectoryIT.RULE_OF_A_SCENARIO;
import static dev.vigil.console.DirectoryIT.problems;
import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Topics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files of the config folder that are edited whole, and mappings that are made at the desk. */
class DocumentsIT {
    @Test
    void aFileOfTheConfigFolderIsEditedWholeWithHistoryAndReachesTheDeskAndTheJobs() {
        String path = "/api/documents/scenarios";
        Browser.Answer before = ADMIN.get(path);
        String shipped = before.json().get("text").asString();
        assertThat(before.header("ETag")).isEqualTo("\"0\"");
        assertThat(before.json().get("folder").asString()).isEqualTo(shipped);
        String broken =
                shipped.replaceAll("(?m)^.*id: hotel,.*\n", "") + "  - {id: UPPER, name: {zh: 甲}, colour: red}\n";
        Browser.Answer refused = put(path, "\"0\"", Map.of("text", broken, "reason", "x"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("problems").toString())
                .as("all that is wrong at once")
                .contains("'UPPER'", "colour", "no 'hotel'");
        assertThat(ADMIN.post(path + "/check", Map.of("text", broken)).json().get("problems"))
                .isEqualTo(refused.json().get("problems"));
        String more = shipped + "  - {id: bath-house, name: {zh: 洗浴场所, en: bath house}}\n";
        assertThat(put(path, "\"0\"", Map.of("text", more)).body()).contains("reason must say why");
        assertThat(put(path, "\"0\"", Map.of("text", more, "reason", "a new class"))
                        .status())
                .isEqualTo(204);
        assertThat(put(path, "\"0\"", Map.of("text", shipped, "reason", "x")).status())
                .as("somebody else has changed it")
                .isEqualTo(412);

        JsonNode change = ADMIN.get(path + "/history").json().get("items").get(0);
        assertThat(change.get("reason").asString()).isEqualTo("a new class");
        assertThat(change.get("content").asString()).isEqualTo(more);
        assertThat(ADMIN.get("/api/scenarios").body()).contains("bath house");
        assertThat(put(
                                "/api/scenarios/bath-house/checklist",
                                "\"0\"",
                                Map.of(
                                        "checklist",
                                        List.of("HEA-POOL-01"),
                                        "defaults",
                                        List.of("HEA-POOL-01"),
                                        "reason",
                                        "y"))
                        .status())
                .as("a new scenario gets its checklist")
                .isEqualTo(204);
        assertThat(problems(RULE_OF_A_SCENARIO.formatted("bath-house")).size()).isZero();
        assertThat(problems(RULE_OF_A_SCENARIO.formatted("castle")).toString()).contains("a scenario");
        reachesTheJobs("id: bath-house");
    }

    @Test
    void aMappingIsTriedOnAMessageBeforeItIsSaved() {
        String path = "/api/documents/mapping-plain";
        String shipped = ADMIN.get(path).json().get("text").asString();
        String message =
                "{\"device\":\"guanlan-dust-1\",\"dust\":80,\"time\":%d}".formatted(System.currentTimeMillis());
        assertThat(ADMIN.post(path + "/trial", Map.of("message", message)).body())
                .as("nobody knows what dust is")
                .contains("UNKNOWN_METRIC");

        String named = shipped + "names: {dust: pm10}\n";
        JsonNode reading = ADMIN.post(path + "/trial", Map.of("text", named, "message", message))
                .json()
                .get("readings")
                .get(0);
        assertThat(reading.get("metric").asString()).isEqualTo("pm10");
        assertThat(reading.get("value").asDouble()).isEqualTo(80);
        assertThat(ADMIN.post(path + "/trial", Map.of("text", "title: {zh: 空}", "message", message))
                        .json()
                        .get("problems")
                        .toString())
                .contains("at least one kind of reading");
        assertThat(ADMIN.post("/api/documents/draw/trial", Map.of()).status()).isEqualTo(404);

        assertThat(put(path, "\"0\"", Map.of("text", named, "reason", "the vendor's word"))
                        .status())
                .isEqualTo(204);
        assertThat(ADMIN.post(path + "/trial", Map.of("message", message)).body())
                .contains("pm10");
        reachesTheJobs("names: {dust: pm10}");
    }

    @Test
    void aNewMappingIsMadeAtTheDeskTriedAndReachesTheJobs() {
        String path = "/api/documents/mapping-acme";
        String acme =
                """
                title: {zh: 某厂, en: Acme}
                reads: ['vendors/acme/#']
                readings: [{device: /d, metric: =pm10, value: /v}]
                """;
        assertThat(ADMIN.get(path).status()).isEqualTo(404);
        assertThat(ADMIN.post(path + "/trial", Map.of("text", acme, "message", "{\"d\":\"guanlan-dust-1\",\"v\":80}"))
                        .json()
                        .get("readings")
                        .get(0)
                        .get("value")
                        .asDouble())
                .isEqualTo(80);
        assertThat(put(path, "\"0\"", Map.of("text", acme)).body()).contains("reason must say why");
        assertThat(put(path, "\"0\"", Map.of("text", acme, "reason", "a new vendor"))
                        .status())
                .isEqualTo(204);
        assertThat(put(path, "\"0\"", Map.of("text", acme, "reason", "x")).status())
                .as("somebody else has made it")
                .isEqualTo(412);
        assertThat(ADMIN.get("/api/documents").body()).contains("mappings/acme.yaml");
        assertThat(ADMIN.get(path).json().get("folder").asString()).isEmpty();
        assertThat(ADMIN.get(path + "/history").body()).contains("a new vendor");
        assertThat(ADMIN.post("/api/documents/mapping-rival/check", Map.of("text", acme))
                        .body())
                .contains("the mapping 'acme' does not read");
        for (String name : List.of("hj212", "Acme")) {
            assertThat(put("/api/documents/mapping-" + name, "\"0\"", Map.of("text", acme, "reason", "x"))
                            .status())
                    .as(name)
                    .isIn(404, 422);
        }
        reachesTheJobs("vendors/acme/#");
    }

    private static void reachesTheJobs(String words) {
        eventually(
                () -> Topic.all(Topics.REGISTRY).stream()
                        .filter(entry -> entry.getKey().startsWith("~inspections-"))
                        .map(Map.Entry::getValue)
                        .toList(),
                found -> found.stream().anyMatch(version -> version.contains(words)));
    }
}
