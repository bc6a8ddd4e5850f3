package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.inspection.TaskState;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who comes in, how, and what those hear who do not. */
class DoorIT {
    private static Console console;

    @BeforeAll
    static void start() {
        console = Console.start(Servers.settings());
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    private static void isProblem(Browser.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    @Test
    void everyRefusalIsAProblem() {
        Browser nobody = new Browser(console);
        Browser admin = Browser.admin(console);

        isProblem(nobody.get("/api/alerts"), 401, "log-in-first");
        isProblem(nobody.get("/api/nothing"), 401, "log-in-first");
        isProblem(admin.get("/api/nothing"), 404, "not-found");
        isProblem(admin.get("/api/alerts/none"), 404, "not-found");
        isProblem(admin.get("/api/alerts?limit=501"), 400, "bad-request");
        isProblem(admin.get("/api/alerts?limit=many"), 400, "bad-request");
        isProblem(admin.get("/api/alerts?cursor=mine"), 400, "bad-request");
        isProblem(admin.get("/api/alerts?sate=OPEN"), 400, "bad-request");
        isProblem(admin.get("/api/alerts?state=GONE"), 400, "bad-request");
        isProblem(admin.get("/api/alerts?from=yesterday"), 400, "bad-request");
        isProblem(admin.get("/api/alerts/a%00b"), 400, "refused");
        isProblem(admin.get("/api/alerts;x=y/1"), 400, "refused");
        isProblem(admin.send("POST", "/api/actions", "{"), 400, "bad-request");
        isProblem(
                admin.send("POST", "/api/actions", "{\"kind\":\"ACKNOWLEDGE\",\"allert\":\"x\"}"), 400, "bad-request");
        isProblem(admin.post("/api/actions", Map.of("kind", "ACKNOWLEDGE")), 422, "invalid");
        isProblem(admin.post("/api/actions", Map.of("kind", "ACKNOWLEDGE", "alert", "none")), 404, "not-found");
        isProblem(admin.send("DELETE", "/api/alerts", null), 403, "not-allowed");
        isProblem(nobody.get("/missing.js"), 404, "not-found");
    }

    @Test
    void aSessionWorksWithItsTokenAndEndsWithTheLogOut() {
        Browser page = new Browser(console);

        Browser.Answer login = page.login("admin", Servers.PASSWORD);

        assertThat(login.status()).isEqualTo(200);
        assertThat(login.json().get("roles").get(0).asString()).isEqualTo("admin");
        String cookie = login.response().headers().allValues("set-cookie").stream()
                .filter(line -> line.startsWith("vigil_session="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Secure");
        assertThat(page.get("/api/session").json().get("user").asString()).isEqualTo("admin");
        assertThat(page.post("/api/actions", Map.of("kind", "ACKNOWLEDGE")).status())
                .isEqualTo(422);

        String token = page.cookies().get("vigil_session");
        assertThat(page.post("/api/logout", Map.of()).status()).isEqualTo(204);
        assertThat(page.cookies()).doesNotContainKey("vigil_session");
        assertThat(new Browser(console)
                        .with("Cookie", "vigil_session=" + token)
                        .get("/api/session")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aChangeWithoutTheTokenIsRefused() {
        Browser page = new Browser(console);
        page.login("admin", Servers.PASSWORD);

        isProblem(page.without("X-XSRF-TOKEN").post("/api/actions", Map.of()), 403, "not-allowed");
        isProblem(page.with("X-XSRF-TOKEN", "guess").post("/api/actions", Map.of()), 403, "not-allowed");
    }

    @Test
    void behindTlsTheCookieIsSecureAndBoundToTheHost() {
        Browser page = new Browser(console).with("X-Forwarded-Proto", "https");

        Browser.Answer login = page.login("admin", Servers.PASSWORD);

        assertThat(login.response().headers().allValues("set-cookie"))
                .anyMatch(line -> line.startsWith("__Host-vigil_session=") && line.contains("Secure"));
        assertThat(page.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void basicIsTakenFromThisMachineOnlyAndOpensNoSession() {
        Browser script = Browser.admin(console);

        assertThat(script.get("/api/session").status()).isEqualTo(200);
        assertThat(script.cookies()).isEmpty();
        isProblem(script.with("X-Forwarded-For", "203.0.113.9").get("/api/session"), 401, "log-in-first");
        isProblem(Browser.admin(console).with("Sec-Fetch-Site", "cross-site").get("/api/session"), 401, "log-in-first");
    }

    @Test
    void guessingIsSlowedDownForTheAccountThatIsGuessed() {
        Browser page = new Browser(console);
        for (int i = 0; i < 5; i++) {
            isProblem(page.login("mallory", "guess " + i), 401, "wrong-password");
        }

        Browser.Answer sixth = page.login("mallory", "guess");

        isProblem(sixth, 429, "too-many-attempts");
        assertThat(Integer.parseInt(sixth.header("Retry-After"))).isBetween(1, 901);
        assertThat(page.login("admin", Servers.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatGuardThePage() {
        Browser.Answer answer = new Browser(console).get("/api/alerts");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void healthAndTheDescriptionOfTheInterfaceAreOpenAndMetricsAreNot() {
        Browser nobody = new Browser(console);

        assertThat(nobody.get("/actuator/health").json().get("status").asString())
                .isEqualTo("UP");
        assertThat(nobody.get("/api/openapi.json").json().get("paths").has("/api/alerts"))
                .isTrue();
        isProblem(nobody.get("/actuator/prometheus"), 401, "log-in-first");
        isProblem(Browser.admin(console).get("/actuator/env"), 404, "not-found");
        assertThat(Browser.admin(console).get("/actuator/prometheus").body()).contains("vigil_stream_clients");
    }

    @Test
    void anybodyMayComplainAndASupervisorAnswers() {
        Cases.publish(Cases.proposed("t-complained", 1, TaskState.PROPOSED, "a-complained"));
        eventually(() -> Browser.admin(console).get("/api/tasks/t-complained").status(), status -> status == 200);
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

        assertThat(Browser.admin(console)
                        .post("/api/complaints/" + id + "/answer", Map.of("text", "we look into it"))
                        .status())
                .isEqualTo(204);
        assertThat(Browser.admin(console)
                        .post("/api/complaints/" + id + "/answer", Map.of("text", "again"))
                        .status())
                .isEqualTo(409);
        assertThat(Browser.admin(console).get("/api/complaints?state=answered").body())
                .contains("we look into it", "\"answerBy\":\"", "\"upheld\":false");
        eventually(
                () -> Browser.admin(console).get("/api/tasks/t-complained").body(),
                body -> body.contains("three visits"));
    }
}
