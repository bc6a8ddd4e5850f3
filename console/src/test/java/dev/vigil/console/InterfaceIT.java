package dev.vigil.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.console.account.OneTimeCode;
import dev.vigil.domain.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What holds for every way into the interface, found by walking its own description. */
class InterfaceIT {
    /** They answer with cookies; to log in or out twice does no harm. */
    private static final Set<String> OF_SESSIONS = Set.of("/api/login", "/api/logout");

    /** They end the very log-in that sent them, so they have a test of their own. */
    private static final Set<String> OF_ONESELF = Set.of("/api/session/password", "/api/session/second-factor/confirm");

    /** Named by the hash of its content: there is nothing else that it could be overwritten with. */
    private static final String PICTURE = "/api/pictures/{sha256}";

    /** Figures, not lists; the words of a language; and what is short by its nature. */
    private static final Set<String> WHOLE = Set.of(
            "/api/coverage",
            "/api/ledger",
            "/api/dead-letters/summary",
            "/api/rules/vocabulary",
            "/api/alerts/{id}/related");

    private static Description description;
    private static Examples examples;

    @BeforeAll
    static void start() {
        description = new Description(Shared.console());
        examples = Examples.at(Shared.console());
    }

    @Test
    void everyPostWithAKeyHappensOnce() {
        for (Description.Way way : description.ways("post")) {
            if (OF_SESSIONS.contains(way.path()) || OF_ONESELF.contains(way.path())) {
                continue;
            }
            assertThat(way.takes("Idempotency-Key")).as(way.toString()).isTrue();
            Examples.Example example = examples.post(way.path());
            Browser who =
                    Shared.admin().with("Idempotency-Key", UUID.randomUUID().toString());

            Browser.Answer first = who.post(example.path(), example.body());
            Browser.Answer again = who.post(example.path(), example.body());
            Browser.Answer other = who.post(example.path(), Map.of("another", "body"));

            assertThat(first.status()).as(way + first.body()).isBetween(200, 204);
            assertThat(first.header("Idempotency-Replayed")).isEmpty();
            assertThat(again.status()).as(way.toString()).isEqualTo(first.status());
            assertThat(again.body()).as(way.toString()).isEqualTo(first.body());
            assertThat(again.header("Idempotency-Replayed")).as(way.toString()).isEqualTo("true");
            assertThat(other.status()).as(way.toString()).isEqualTo(409);
            assertThat(other.json().get("code").asString()).isEqualTo("key-used");
        }
    }

    @Test
    void whatIsRefusedLeavesNothingBehindAndMayBeSentAgainWithItsKey() {
        Browser who = Shared.admin().with("Idempotency-Key", UUID.randomUUID().toString());

        assertThat(who.post("/api/alerts/not-yet/acknowledge", Map.of()).status())
                .isEqualTo(404);
        Cases.publish(Cases.opened("not-yet"));
        Eventually.eventually(() -> Shared.admin().get("/api/alerts/not-yet").status(), status -> status == 200);

        assertThat(who.post("/api/alerts/not-yet/acknowledge", Map.of()).status())
                .isEqualTo(201);
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() {
        String key = UUID.randomUUID().toString();
        Map<String, String> comment = Map.of("kind", "COMMENT", "alert", "ex-alert", "comment", "by each");
        Browser other = People.with(Shared.console(), "ex.other", "watch");

        assertThat(Shared.admin()
                        .with("Idempotency-Key", key)
                        .post("/api/actions", comment)
                        .status())
                .isEqualTo(201);
        Browser.Answer second = other.with("Idempotency-Key", key).post("/api/actions", comment);

        assertThat(second.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.json().get("by").asString()).isEqualTo("ex.other");
    }

    @Test
    void whoChangesHisPasswordOrSecondFactorTwiceChangesItOnce() {
        People.with(Shared.console(), "ex.self", "watch");
        Browser page = new Browser(Shared.console());
        page.login("ex.self", People.PASSWORD);
        page.with("Idempotency-Key", "own-password");
        Map<String, String> change = Map.of("old", People.PASSWORD, "password", "Quiet sea 1987?");
        assertThat(page.post("/api/session/password", change).status()).isEqualTo(204);

        Browser later = new Browser(Shared.console());
        assertThat(later.login("ex.self", "Quiet sea 1987?").status()).isEqualTo(200);
        Browser.Answer again = later.with("Idempotency-Key", "own-password").post("/api/session/password", change);
        assertThat(again.status()).isEqualTo(204);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");

        later.without("Idempotency-Key");
        String secret = later.post("/api/session/second-factor", Map.of())
                .json()
                .get("secret")
                .asString();
        Map<String, String> code = Map.of("code", OneTimeCode.now(secret, System.currentTimeMillis()));
        later.with("Idempotency-Key", "own-factor");
        assertThat(later.post("/api/session/second-factor/confirm", code).status())
                .isEqualTo(204);
        assertThat(later.post("/api/session/second-factor/confirm", code).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void everyEditRefusesAVersionThatIsNotTheNewest() {
        for (Description.Way way : description.ways("put", "patch")) {
            if (way.path().equals(PICTURE)) {
                continue;
            }
            assertThat(way.takes("If-Match")).as(way.toString()).isTrue();
            Examples.Example example = examples.edit(way.path());
            String body = Json.text(example.body());

            Browser.Answer blind = Shared.admin().send(way.method(), example.path(), body);
            Browser.Answer stale =
                    Shared.admin().with("If-Match", "\"987654\"").send(way.method(), example.path(), body);

            assertThat(blind.status()).as(way + blind.body()).isEqualTo(428);
            assertThat(stale.status()).as(way + stale.body()).isEqualTo(412);
            assertThat(stale.json().get("code").asString()).isEqualTo("conflict");
        }
    }

    @Test
    void everyListComesInParts() {
        TreeSet<String> whole = new TreeSet<>();
        for (Description.Way way : description.ways("get")) {
            JsonNode schema = description.resolved(way.answer("200").path("schema"));
            boolean list = schema.at("/properties/items/type").asString("").equals("array")
                    && schema.path("properties").has("total");
            if (list && !(way.takes("limit") && way.takes("cursor"))) {
                whole.add(way.path());
            }
        }
        whole.removeAll(WHOLE);
        assertThat(whole).isEmpty();
    }

    @Test
    void everyAnswerIsDescribed() {
        for (Description.Way way : description.ways("get", "post", "put", "delete")) {
            way.described().path("responses").properties().forEach(answer -> {
                JsonNode json = answer.getValue().path("content").path("application/json");
                if (!json.isMissingNode()) {
                    assertThat(json.path("schema").isEmpty())
                            .as(way + " " + answer.getKey())
                            .isFalse();
                }
            });
            assertThat(way.described().at("/responses/default/content").has("application/problem+json"))
                    .as(way.toString())
                    .isTrue();
        }
    }
}
