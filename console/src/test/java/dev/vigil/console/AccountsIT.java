package dev.vigil.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.console.account.OneTimeCode;
import dev.vigil.domain.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Accounts, and what proves who somebody is. */
class AccountsIT {

    private static Browser admin() {
        return Shared.admin();
    }

    private static Browser.Answer put(String path, String tag, Object body) {
        return admin().with("If-Match", tag).send("PUT", path, Json.text(body));
    }

    @Test
    void anAccountIsMadeChangedLockedOutAndLetInAgain() {
        People.with(Shared.console(), "wang.li", "watch");
        Browser page = new Browser(Shared.console());
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
        People.with(Shared.console(), "chen.jie", "operator");
        Browser page = new Browser(Shared.console());
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

        Browser again = new Browser(Shared.console());
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
}
