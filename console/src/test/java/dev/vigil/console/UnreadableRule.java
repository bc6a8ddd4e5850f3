package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.console.kafka.CompactedTopic;
import dev.vigil.console.kafka.KafkaClients;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A rule that an earlier version took in and that nobody can read any more: what the console makes of it at a restart. */
final class UnreadableRule {
    private static final String ID = "of-an-earlier-version";
    private static final String OTHER = "beside-it-test";
    private static final String TEXT =
            "- id: %s\n  title: {zh: 旧, en: old}\n  per: device\n  when: pm10 > 80\n  severity: blue\n";

    private UnreadableRule() {}

    static void takeIn(Browser desk) {
        put(desk, ID, TEXT.formatted(ID));
    }

    /** What a stricter version finds in its table; the console is down. */
    static void spoil(String database) {
        int spoilt = Servers.jdbc(database)
                .sql("update rule_book set rules = replace(rules, 'title: {zh: 旧', 'title: [{zh: 旧')"
                        + " where version = (select max(version) from rule_book)")
                .update();
        assertThat(spoilt).isEqualTo(1);
    }

    static void isSetAsideAndSaid(Browser desk) {
        JsonNode items = desk.get("/api/rules").json().get("items");
        JsonNode last = items.get(items.size() - 1);
        assertThat(last.get("id").asString()).isEqualTo(ID);
        assertThat(items.valueStream().filter(rule -> rule.get("refused").size() > 0))
                .as("and only that")
                .hasSize(1);

        JsonNode one = desk.get("/api/rules/" + ID).json();
        assertThat(one.get("when").asString()).isEmpty();
        assertThat(one.get("text").asString()).contains("title: [{zh: 旧");
        assertBothLanguages(one.get("refused").get(0).get("message"));
        assertThat(one.get("refused").get(0).get("line").asInt()).isEqualTo(3);

        JsonNode status = desk.get("/api/status")
                .json()
                .get("parts")
                .valueStream()
                .filter(part -> part.get("name").asString().equals("rules"))
                .findFirst()
                .orElseThrow();
        assertThat(status.get("live").asBoolean()).isFalse();
        assertBothLanguages(status.get("detail"));
        assertThat(status.get("detail").get("zh").asString()).contains("1 条规则").contains(ID);
        assertThat(status.get("detail").get("en").asString())
                .contains("refused")
                .contains(ID);
    }

    private static void assertBothLanguages(JsonNode said) {
        assertThat(said.get("zh").asString()).matches(".*\\p{IsHan}.*");
        assertThat(said.get("en").asString()).isNotBlank().doesNotContainPattern("\\p{IsHan}{2}");
    }

    static void leavesTheOthersAlone(Browser desk) {
        put(desk, OTHER, TEXT.formatted(OTHER));
        assertThat(eventuallyPublished(OTHER))
                .as("what is set aside is kept as it was written")
                .contains("title: [{zh: 旧")
                .contains("dust-pm10-realtime");
        assertThat(desk.get("/api/rules/" + ID + "/versions").json().get("items"))
                .as("it was not taken out")
                .hasSize(1);
    }

    static void canBeMended(Browser desk) {
        put(desk, ID, TEXT.formatted(ID).replace("80", "81"));
        assertThat(eventuallyPublished("pm10 > 81")).doesNotContain("title: [{zh: 旧");
        assertThat(desk.get("/api/rules/" + ID).json().get("refused")).isEmpty();
    }

    private static String eventuallyPublished(String words) {
        KafkaClients kafka = new KafkaClients(Servers.kafka());
        return eventually(
                () -> new String(CompactedTopic.read(kafka, Topics.RULES).get("book"), StandardCharsets.UTF_8),
                book -> book.contains(words));
    }

    /** Publication lifts the book above what other consoles have left in the topic: what is seen may be old at once. */
    private static void put(Browser desk, String id, String text) {
        String edit = Json.text(Map.of("text", text, "reason", "trial"));
        eventually(
                () -> desk.with("If-Match", desk.get("/api/rules").header("ETag"))
                        .send("PUT", "/api/rules/" + id, edit)
                        .status(),
                status -> status == 200);
    }
}
