package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.inspection.TaskState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is kept and shown: hand-overs, items, pictures, ledger, history, coverage. */
class RecordsIT {
    @BeforeAll
    static void theTopicsAreThereWithTheConsole() {
        Shared.console();
    }

    private static Browser admin() {
        return Shared.admin();
    }

    @Test
    void aShiftIsHandedOverWithBothSignatures() {
        Browser going = People.with(Shared.console(), "going", "watch");
        People.with(Shared.console(), "coming", "watch");
        Map<String, Object> sheet = Map.of(
                "from", "2026-09-01T08:00:00Z",
                "to", "2026-09-01T16:00:00Z",
                "notes", "quiet",
                "callBacks", List.of("13800000000 at nine"),
                "open", List.of("a-1"),
                "incoming", "coming",
                "password", People.PASSWORD);

        Map<String, Object> unsigned = new HashMap<>(sheet);
        unsigned.put("password", "guess");
        assertThat(going.post("/api/shifts", unsigned).status()).isEqualTo(422);
        Browser.Answer first = going.with("Idempotency-Key", "k1").post("/api/shifts", sheet);
        Browser.Answer again = going.post("/api/shifts", sheet);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(going.get("/api/shifts").body())
                .containsOnlyOnce(first.json().get("id").asString());
        assertThat(first.body()).doesNotContain(People.PASSWORD);
    }

    @Test
    void theSheetOfAHandOverIsPutTogetherFromWhatStands() {
        Browser going = People.with(Shared.console(), "sheet.going", "watch");
        Cases.publish(Cases.opened("sheet-open"));
        Cases.publish(Cases.proposed("sheet-task", 1, TaskState.PROPOSED, "sheet-open"));
        eventually(() -> admin().get("/api/tasks/sheet-task").status(), status -> status == 200);
        going.post(
                "/api/actions",
                Map.of(
                        "kind",
                        "MUTE",
                        "premise",
                        Cases.SITE,
                        "comment",
                        "sensor is cleaned",
                        "data",
                        Map.of("until", Long.toString(System.currentTimeMillis() + 3_600_000))));

        JsonNode sheet = going.get("/api/shifts/sheet").json();

        assertThat(sheet.get("open").findValuesAsString("id")).contains("sheet-open");
        assertThat(sheet.get("tasks").findValuesAsString("id")).contains("sheet-task");
        assertThat(sheet.get("mutes").findValuesAsString("reason")).contains("sensor is cleaned");
        assertThat(sheet.get("load").get("perTenMinutes").size()).isPositive();
    }

    @Test
    void theLoadOfTheDeskCountsWhatWasRaisedInEachTenMinutes() {
        long day = java.time.Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();
        for (int i = 0; i < 12; i++) {
            Cases.publish(Cases.alert(
                    "load-" + i, 1, "load-site", AlertState.OPEN, AlertChange.OPENED, Severity.BLUE, day + i * 1_000L));
        }
        eventually(() -> admin().get("/api/alerts/load-11").status(), status -> status == 200);

        JsonNode load = admin().get("/api/load?from=2026-06-01T08:00:00%2B08:00&to=2026-06-01T09:00:00%2B08:00")
                .json();

        assertThat(load.get("perTenMinutes").size()).isEqualTo(6);
        assertThat(load.get("peak").asInt()).isEqualTo(12);
        assertThat(load.get("flood").asDouble()).isEqualTo(1.0 / 6);
        assertThat(load.get("opened").asInt()).isEqualTo(12);
        assertThat(load.get("unacknowledged").asInt()).isEqualTo(12);
        assertThat(load.get("chattering").get(0).get("premise").asString()).isEqualTo("load-site");
        assertThat(admin().get("/api/load?from=2026-06-02&to=2026-06-01").status())
                .isEqualTo(400);
    }

    @Test
    void anAlertIsJudgedAgainFromItsFrozenEvidenceAndSaysWhenItIsNotTheSame() {
        Cases.publish(Cases.opened("verify-me"));
        eventually(() -> admin().get("/api/alerts/verify-me").status(), status -> status == 200);

        JsonNode verdict = admin().get("/api/alerts/verify-me/verify").json();

        assertThat(verdict.get("same").asBoolean())
                .as("its rule text is cut off")
                .isFalse();
        assertThat(verdict.get("detail").get("zh").asString()).isNotBlank();
    }

    @Test
    void whatMayHaveToDoWithAnAlertIsFound() {
        Browser admin = admin();
        for (String id : List.of("related-1", "related-2", "related-3")) {
            Cases.publish(Cases.alert(
                    id,
                    1,
                    Cases.SITE,
                    AlertState.OPEN,
                    AlertChange.OPENED,
                    Severity.YELLOW,
                    Cases.EIGHT + 40 * 86_400_000L));
        }
        Cases.publish(Cases.proposed("related-task", 1, TaskState.PROPOSED, "related-1", "related-2"));
        eventually(
                () -> admin.get("/api/alerts/related-1/related").body(),
                body -> body.contains("related-2") && body.contains("same-task") && body.contains("related-3"));
    }

    @Test
    void theItemListIsPublicAndSaysOnWhichLawItRests() {
        JsonNode items = new Browser(Shared.console()).get("/api/public/items").json();

        assertThat(items.get("total").asInt()).isGreaterThan(20);
        assertThat(items.get("items").get(0).get("basis").get(0).get("zh").asString())
                .isNotBlank();
        assertThat(new Browser(Shared.console()).get("/api/public/checks").status())
                .isEqualTo(200);
    }

    @Test
    void thePictureOfAFindingIsKeptUnderItsHash() throws IOException, InterruptedException {
        byte[] picture = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
        String name = HexFormat.of().formatHex(sha256(picture));

        assertThat(send(name, picture).statusCode()).isEqualTo(204);
        assertThat(send(name, picture).statusCode()).isEqualTo(204);
        assertThat(send("0".repeat(64), picture).statusCode()).isEqualTo(422);
        assertThat(send(name, "<svg/>".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(422);
        assertThat(send(name, new byte[5 << 20]).statusCode()).isEqualTo(413);

        Browser.Answer seen = admin().get("/api/pictures/" + name);
        assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(seen.header("Cache-Control")).contains("private").contains("immutable");
        assertThat(admin().get("/api/pictures/..%2f..%2fetc").status()).isIn(400, 404);
    }

    @Test
    void theLedgerTheHistoryAndTheCoverageAnswer() {
        for (String by : List.of("department", "item", "level")) {
            assertThat(admin().get("/api/ledger?by=" + by).json().has("total"))
                    .as(by)
                    .isTrue();
        }
        assertThat(admin().get("/api/coverage?by=street").json().has("items")).isTrue();
        JsonNode check = admin().get("/api/history/check").json();
        assertThat(check.get("whole").asBoolean()).isTrue();
        assertThat(check.get("brokenAfter").isNull()).isTrue();
        JsonNode newest = admin().get("/api/history?limit=2").json().get("items");
        assertThat(newest.get(0).get("previous")).isEqualTo(newest.get(1).get("hash"));
    }

    private static HttpResponse<String> send(String name, byte[] bytes) throws IOException, InterruptedException {
        String login = "admin:" + Servers.PASSWORD;
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(Shared.console().address() + "/api/pictures/" + name))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                                .header("Content-Type", "image/jpeg")
                                .PUT(BodyPublishers.ofByteArray(bytes))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
