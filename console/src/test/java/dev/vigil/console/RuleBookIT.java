package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.console.kafka.CompactedTopic;
import dev.vigil.console.kafka.KafkaClients;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How operators change rules. */
class RuleBookIT {
    private static final String RULE = "devices-silent-test";
    private static final KafkaClients KAFKA = new KafkaClients(Servers.kafka());

    private static Browser admin() {
        return Shared.admin();
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

    private static Browser.Answer put(String path, Object body) {
        return asSeen(() -> put(path, bookVersion(), body));
    }

    private static Browser.Answer remove(String rule) {
        return asSeen(() -> admin().with("If-Match", bookVersion())
                .send("DELETE", "/api/rules/" + rule, "{\"reason\":\"trial over\"}"));
    }

    /** Publication lifts the book above what other consoles have left in the topic: what is seen may be old at once. */
    private static Browser.Answer asSeen(Supplier<Browser.Answer> change) {
        return eventually(
                change,
                answer -> answer.status() < 400
                        || !answer.json().get("code").asString().equals("conflict"));
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
                        .get("zh")
                        .asString())
                .contains("NO-1");

        String tag = bookVersion();
        Map<String, String> edit = Map.of("text", ruleText(RULE, "80"), "reason", "trial");
        assertThat(admin().send("PUT", "/api/rules/" + RULE, Json.text(edit)).status())
                .isEqualTo(428);
        assertThat(put("/api/rules/" + RULE, Map.of("text", "nonsense", "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(put("/api/rules/" + RULE, edit).status()).isEqualTo(200);
        assertThat(put("/api/rules/" + RULE, tag, edit).json().get("code").asString())
                .isEqualTo("conflict");
        put("/api/rules/" + RULE, Map.of("text", ruleText(RULE, "90"), "reason", "higher"));
        put("/api/rules/" + RULE, Map.of("text", ruleText(RULE, "80"), "reason", "restored"));

        JsonNode versions =
                admin().get("/api/rules/" + RULE + "/versions").json().get("items");
        assertThat(versions).hasSize(3);
        assertThat(versions.get(0).get("reason").asString()).isEqualTo("restored");
        assertThat(versions.get(1).get("text").asString()).contains("> 90");
        eventually(
                () -> new String(CompactedTopic.read(KAFKA, Topics.RULES).get("book"), StandardCharsets.UTF_8),
                book -> book.contains(RULE) && book.contains("pm10 > 80"));

        assertThat(remove(RULE).status()).isEqualTo(204);
        assertThat(admin().get("/api/rules/" + RULE).status()).isEqualTo(404);
        assertThat(admin().get("/api/history?kind=rule&subject=" + RULE)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(4);
    }

    /** The judge would refuse the whole book, and no change would hold any more. */
    @Test
    void aBookThatTheJudgeWouldRefuseIsNotMade() {
        String seen = "seen-test";
        String looker = ruleText("looker-test", "80")
                .replace("per: device", "per: premise")
                .replace("pm10 > 80", "alerts('seen-tset', premise, '10m') >= 2");
        JsonNode faults =
                admin().post("/api/rules/check", Map.of("text", looker)).json().get("problems");
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).get("line").asInt()).isEqualTo(4);
        assertThat(put("/api/rules/looker-test", Map.of("text", looker, "reason", "trial"))
                        .status())
                .isEqualTo(422);

        String sound = looker.replace("tset", "test");
        put("/api/rules/" + seen, Map.of("text", ruleText(seen, "80"), "reason", "trial"));
        assertThat(put("/api/rules/looker-test", Map.of("text", sound, "reason", "trial"))
                        .status())
                .isEqualTo(200);
        Browser.Answer refused = remove(seen);
        assertThat(refused.status()).isEqualTo(422);
        JsonNode said = refused.json().get("problems").get(0);
        assertThat(said.get("message").get("en").asString()).contains("looker-test");
        assertThat(said.get("expected").get("zh").asString()).startsWith("已有规则的编号");
        assertThat(remove("looker-test").status()).isEqualTo(204);
        assertThat(remove(seen).status()).isEqualTo(204);
    }

    @Test
    void theTestsBesideARuleAreRunAgainstAnotherTextOfIt() {
        String text =
                admin().get("/api/rules/dust-pm10-realtime").json().get("text").asString();

        JsonNode asItIs =
                admin().post("/api/rules/test", Map.of("text", text)).json().get("tests");
        JsonNode tooHigh = admin().post(
                        "/api/rules/test", Map.of("text", text.replace("'instant', 150)", "'instant', 150) + 9000")))
                .json()
                .get("tests");

        assertThat(asItIs.size()).isPositive();
        asItIs.forEach(test ->
                assertThat(test.get("passed").asBoolean()).as(test.toString()).isTrue());
        assertThat(tooHigh)
                .anyMatch(test -> !test.get("passed").asBoolean()
                        && test.get("detail").get("zh").asString().startsWith("应有 ")
                        && test.get("detail").get("en").asString().startsWith("expected "));
    }

    @Test
    void whatARuleOnTrialSaysIsLaidBesideWhatTheRuleInForceSays() {
        String trial = "dust-on-trial";
        String text = ruleText(trial, "120") + "  shadow: true\n  instead_of: dust-tsp\n";
        put("/api/rules/" + trial, Map.of("text", text, "reason", "trial"));
        assertThat(admin().get("/api/rules/" + trial).json().get("insteadOf").asString())
                .isEqualTo("dust-tsp");
        long now = System.currentTimeMillis() + 60_000;
        String to = Instant.ofEpochMilli(now + 60_000).toString();
        Cases.publish(Cases.said("trial-live", "dust-tsp", false, Severity.YELLOW, now));
        Cases.publish(Cases.said("trial-both", trial, true, Severity.ORANGE, now + 1_000));
        Cases.publish(Cases.said("trial-new", trial, true, Severity.ORANGE, now + 2_000));
        Browser elsewhere =
                People.with(Shared.console(), "trial.elsewhere", List.of("analyst"), List.of(), List.of("x"));

        JsonNode seen = eventually(
                () -> admin().get("/api/rules/" + trial + "/comparison?to=" + to)
                        .json(),
                answer -> answer.get("items").size() == 2);

        assertThat(seen.get("counts").get("both").asInt()).isEqualTo(1);
        assertThat(seen.get("counts").get("differing").asInt()).isEqualTo(1);
        assertThat(seen.get("counts").get("onlyShadow").asInt()).isEqualTo(1);
        assertThat(seen.get("counts").get("onlyLive").asInt()).isZero();
        assertThat(seen.get("premises").get(0).get("premise").asString()).isEqualTo(Cases.SITE);
        JsonNode only = seen.get("items").get(0);
        assertThat(only.get("shadow").get("id").asString()).isEqualTo("trial-new");
        assertThat(only.get("live").isNull()).isTrue();
        assertThat(seen.get("items").get(1).get("live").get("id").asString()).isEqualTo("trial-live");
        assertThat(elsewhere
                        .get("/api/rules/" + trial + "/comparison?to=" + to)
                        .json()
                        .get("items")
                        .size())
                .isZero();
        assertThat(admin().get("/api/rules/dust-tsp/comparison").status()).isEqualTo(404);
        assertThat(admin().get("/api/alerts?rule=" + trial).json().get("total").asInt())
                .as("it bothers nobody")
                .isZero();
        remove(trial);
    }

    @Test
    void anEditorKnowsWhatMayBeWrittenAndARuleThatWasTakenOutCanBePutBack() {
        JsonNode words = admin().get("/api/rules/vocabulary").json().get("items");
        assertThat(words.findValuesAsString("text")).contains("when", "avg", "pm10", "premise.grade", "orange");

        String id = "taken-out-test";
        put("/api/rules/" + id, Map.of("text", ruleText(id, "70"), "reason", "trial"));
        remove(id);

        JsonNode removed =
                admin().get("/api/rules/removed?limit=1").json().get("items").get(0);
        assertThat(removed.get("id").asString()).isEqualTo(id);
        assertThat(put("/api/rules/" + id, Map.of("text", removed.get("text").asString(), "reason", "put back"))
                        .status())
                .isEqualTo(200);
        remove(id);
    }
}
