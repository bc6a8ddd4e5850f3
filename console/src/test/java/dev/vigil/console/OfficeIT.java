package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.console.account.OneTimeCode;
import dev.vigil.console.kafka.CompactedTopic;
import dev.vigil.console.kafka.KafkaClients;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.premise.Premise;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What operators, supervisors and administrators do. */
class OfficeIT {
    private static final String RULE = "devices-silent-test";
    private static final KafkaClients KAFKA = new KafkaClients(Servers.kafka());
    private static Console console;

    @BeforeAll
    static void start() {
        console = Console.start(Servers.settings());
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    private static Browser admin() {
        return Browser.admin(console);
    }

    private static String ruleText(String id, String limit) {
        return """
                - id: %s
                  title: {zh: 试, en: trial}
                  per: device
                  when: pm10 > %s
                  severity: blue
                  items: [ECO-DUST-01]
                """
                .formatted(id, limit);
    }

    private static String bookVersion() {
        return admin().get("/api/rules").header("ETag");
    }

    private static Browser.Answer put(String path, String tag, Object body) {
        return admin().with("If-Match", tag).send("PUT", path, Json.text(body));
    }

    @Test
    void aRuleIsCheckedSavedPublishedAndRestored() {
        JsonNode problems = admin().post("/api/rules/check", Map.of("text", "- id: x\n  whn: pm10 > 1\n"))
                .json()
                .get("problems");
        assertThat(problems.size()).isPositive();
        assertThat(problems.get(0).get("line").asInt()).isPositive();
        assertThat(admin().post("/api/rules/check", Map.of("text", ruleText(RULE, "80")))
                        .json()
                        .get("problems")
                        .size())
                .isZero();
        assertThat(admin().post(
                                "/api/rules/check",
                                Map.of("text", ruleText(RULE, "80").replace("ECO-DUST-01", "NO-1")))
                        .json()
                        .get("problems")
                        .get(0)
                        .get("message")
                        .asString())
                .contains("NO-1");

        String tag = bookVersion();
        Map<String, String> edit = Map.of("text", ruleText(RULE, "80"), "reason", "trial");
        assertThat(admin().send("PUT", "/api/rules/" + RULE, Json.text(edit)).status())
                .isEqualTo(428);
        assertThat(put("/api/rules/" + RULE, tag, Map.of("text", "nonsense", "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(put("/api/rules/" + RULE, tag, edit).status()).isEqualTo(200);
        assertThat(put("/api/rules/" + RULE, tag, edit).json().get("code").asString())
                .isEqualTo("conflict");
        put("/api/rules/" + RULE, bookVersion(), Map.of("text", ruleText(RULE, "90"), "reason", "higher"));
        put("/api/rules/" + RULE, bookVersion(), Map.of("text", ruleText(RULE, "80"), "reason", "restored"));

        JsonNode versions =
                admin().get("/api/rules/" + RULE + "/versions").json().get("items");
        assertThat(versions).hasSize(3);
        assertThat(versions.get(0).get("reason").asString()).isEqualTo("restored");
        assertThat(versions.get(1).get("text").asString()).contains("> 90");
        eventually(
                () -> new String(CompactedTopic.read(KAFKA, Topics.RULES).get("book"), StandardCharsets.UTF_8),
                book -> book.contains(RULE) && book.contains("pm10 > 80"));

        Browser.Answer removed = admin().with("If-Match", bookVersion())
                .send("DELETE", "/api/rules/" + RULE, "{\"reason\":\"trial over\"}");
        assertThat(removed.status()).isEqualTo(204);
        assertThat(admin().get("/api/rules/" + RULE).status()).isEqualTo(404);
        assertThat(admin().get("/api/history?kind=rule&subject=" + RULE)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void aPremiseIsChangedOnceAndTheJobsHearOfIt() {
        String id = admin().get("/api/premises?scenario=hotel")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        String path = "/api/premises/" + id;
        String tag = admin().get(path).header("ETag");
        Map<String, Object> edit = Map.of("grade", "C", "keySupervision", true, "reason", "two refusals");

        assertThat(put(path, tag, Map.of("grade", "Z", "reason", "x")).status()).isEqualTo(422);
        assertThat(put(path, tag, Map.of("grade", "C")).status()).isEqualTo(422);
        assertThat(put(path, tag, edit).status()).isEqualTo(204);
        assertThat(put(path, tag, edit).status()).isEqualTo(412);

        JsonNode now = admin().get(path).json();
        assertThat(now.get("grade").asString()).isEqualTo("C");
        JsonNode device = now.get("devices").get(0);
        String devicePath = path + "/devices/" + device.get("id").asString();
        assertThat(put(
                                devicePath,
                                admin().get(path).header("ETag"),
                                Map.of("metrics", List.of("nothing"), "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(put(
                                devicePath,
                                admin().get(path).header("ETag"),
                                Map.of("wireIds", List.of("MN-77"), "reason", "new box"))
                        .status())
                .isEqualTo(204);
        Premise published = eventually(
                () -> Json.read(CompactedTopic.read(KAFKA, Topics.REGISTRY).get(id), Premise.class),
                premise -> premise.devices().get(0).wireIds().contains("MN-77"));
        assertThat(published.keySupervision()).isTrue();
        assertThat(admin().get(path + "/history")
                        .json()
                        .get("items")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("new box");
    }

    @Test
    void anAccountIsMadeChangedLockedOutAndLetInAgain() {
        People.with(console, "wang.li", "watch");
        Browser page = new Browser(console);
        assertThat(page.login("wang.li", People.PASSWORD).status()).isEqualTo(200);
        JsonNode account = admin().get("/api/accounts/wang.li").json();
        String tag = "\"" + account.get("revision").asInt() + "\"";

        assertThat(put("/api/accounts/wang.li", tag, Map.of("roles", List.of("inspector"), "reason", "moved"))
                        .status())
                .isEqualTo(204);
        assertThat(page.get("/api/session").status()).as("roles changed").isEqualTo(401);
        assertThat(put("/api/accounts/wang.li", tag, Map.of("enabled", false, "reason", "x"))
                        .status())
                .isEqualTo(412);
        assertThat(put("/api/accounts/admin", "\"1\"", Map.of("enabled", false, "reason", "x"))
                        .status())
                .as("the last administrator")
                .isEqualTo(422);
        assertThat(admin().post("/api/accounts/wang.li/password", Map.of("password", "short", "reason", "forgotten"))
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("weak-password");
        assertThat(admin().get("/api/history?kind=account&subject=wang.li")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aSecondFactorIsAskedForOnceItIsConfirmed() {
        People.with(console, "chen.jie", "operator");
        Browser page = new Browser(console);
        page.login("chen.jie", People.PASSWORD);
        String secret = page.post("/api/session/second-factor", Map.of())
                .json()
                .get("secret")
                .asString();
        String code = OneTimeCode.now(secret, System.currentTimeMillis());

        assertThat(page.post("/api/session/second-factor/confirm", Map.of("code", "000000x"))
                        .status())
                .isEqualTo(422);
        assertThat(page.post("/api/session/second-factor/confirm", Map.of("code", code))
                        .status())
                .isEqualTo(204);

        Browser again = new Browser(console);
        assertThat(again.login("chen.jie", People.PASSWORD).json().get("code").asString())
                .isEqualTo("code-needed");
        assertThat(again.post("/api/login", Map.of("username", "chen.jie", "password", People.PASSWORD, "code", code))
                        .status())
                .as("a code is taken once")
                .isEqualTo(401);
        String next = OneTimeCode.now(secret, System.currentTimeMillis() + 30_000);
        assertThat(again.post("/api/login", Map.of("username", "chen.jie", "password", People.PASSWORD, "code", next))
                        .status())
                .isEqualTo(200);
        assertThat(admin().send("DELETE", "/api/accounts/chen.jie/second-factor", null)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aShiftIsHandedOverWithBothSignatures() {
        Browser going = People.with(console, "going", "watch");
        People.with(console, "coming", "watch");
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
        assertThat(going.get("/api/shifts").json().get("total").asInt()).isEqualTo(1);
        assertThat(first.body()).doesNotContain(People.PASSWORD);
    }

    @Test
    void anybodyMayComplainAndASupervisorAnswers() {
        Cases.publish(Cases.proposed("t-complained", 1, TaskState.PROPOSED, "a-complained"));
        eventually(() -> admin().get("/api/tasks/t-complained").status(), status -> status == 200);
        Browser anybody = new Browser(console);
        Map<String, String> form =
                Map.of("enterprise", "", "contact", "", "text", "three visits in one week", "check", "t-complained");

        String id =
                anybody.post("/api/public/complaints", form).json().get("id").asString();
        assertThat(anybody.post("/api/public/complaints", Map.of("text", "no")).status())
                .isEqualTo(422);
        for (int i = 0; i < 3; i++) {
            anybody.post("/api/public/complaints", form);
        }
        Browser.Answer sixth = anybody.post("/api/public/complaints", form);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(Integer.parseInt(sixth.header("Retry-After"))).isPositive();

        assertThat(admin().post("/api/complaints/" + id + "/answer", Map.of("text", "we look into it"))
                        .status())
                .isEqualTo(204);
        assertThat(admin().post("/api/complaints/" + id + "/answer", Map.of("text", "again"))
                        .status())
                .isEqualTo(409);
        assertThat(admin().get("/api/complaints?state=answered").body()).contains("we look into it");
        eventually(() -> admin().get("/api/tasks/t-complained").body(), body -> body.contains("three visits"));
    }

    @Test
    void theItemListIsPublicAndSaysOnWhichLawItRests() {
        JsonNode items = new Browser(console).get("/api/public/items").json();

        assertThat(items.get("total").asInt()).isGreaterThan(20);
        assertThat(items.get("items").get(0).get("basis").get(0).get("zh").asString())
                .isNotBlank();
        assertThat(new Browser(console).get("/api/public/checks").status()).isEqualTo(200);
    }

    @Test
    void aDeadLetterIsSentInAgainThroughItsDoor() {
        String letter = "{\"id\":\"d-retry\",\"reason\":\"UNKNOWN_DEVICE\",\"detail\":\"\",\"raw\":\""
                + Base64.getEncoder().encodeToString("{\"value\":1}".getBytes(StandardCharsets.UTF_8))
                + "\",\"source\":\"mqtt:vigil/v1/wanghai/x/y/pm10\",\"format\":\"json\",\"received\":1}";
        Cases.send(Topics.DEAD_LETTERS, "x", letter.getBytes(StandardCharsets.UTF_8));
        eventually(() -> admin().get("/api/dead-letters/d-retry").status(), status -> status == 200);

        assertThat(admin().post("/api/dead-letters/d-retry/retry", Map.of()).status())
                .isEqualTo(204);

        Map<String, byte[]> sent =
                eventually(() -> CompactedTopic.read(KAFKA, "resubmitted"), found -> !found.isEmpty());
        assertThat(sent.get("mqtt:vigil/v1/wanghai/x/y/pm10")).asString().isEqualTo("{\"value\":1}");
        assertThat(admin().get("/api/dead-letters/d-retry")
                        .json()
                        .get("retries")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin().get("/api/dead-letters/summary").body()).contains("UNKNOWN_DEVICE");
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
        assertThat(admin().get("/api/ledger?by=department").json().has("total")).isTrue();
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
                        HttpRequest.newBuilder(URI.create(console.address() + "/api/pictures/" + name))
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
