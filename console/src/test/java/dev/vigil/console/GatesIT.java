package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.console.account.Role;
import dev.vigil.console.security.Gate;
import dev.vigil.console.security.Gates;
import dev.vigil.domain.inspection.TaskState;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every way into the interface with every role, and the things of others. */
class GatesIT {
    private static final String STREAM = "/api/alerts/stream";
    private static Console console;
    private static final Map<Role, Browser> PEOPLE = new EnumMap<>(Role.class);

    @BeforeAll
    static void start() {
        console = Console.start(Servers.settings());
        for (Role role : Role.values()) {
            PEOPLE.put(role, People.with(console, "one-" + role.code(), role.code()));
        }
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    private static Browser.Answer knock(Browser browser, Gate gate) {
        String path = gate.pattern().replace("*", "none");
        boolean bodiless = gate.method().name().equals("GET");
        return browser.send(gate.method().name(), path, bodiless ? null : "{}");
    }

    @Test
    void nobodyPassesAGateThatIsNotOpen() {
        for (Gate gate : Gates.all()) {
            if (!gate.isOpen()) {
                assertThat(knock(new Browser(console), gate).status())
                        .as(gate.toString())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void eachRolePassesItsGatesAndNoOthers() {
        for (Role role : Role.values()) {
            for (Gate gate : Gates.all()) {
                boolean mayPass =
                        gate.anyOf().isEmpty() || gate.anyOf().stream().anyMatch(role.permissions()::contains);
                if (mayPass && gate.pattern().equals(STREAM)) {
                    continue; // it would not end
                }
                Browser.Answer answer = knock(PEOPLE.get(role), gate);
                if (mayPass) {
                    assertThat(answer.status())
                            .as(role + " " + gate + answer.body())
                            .isNotIn(401, 403, 500);
                } else {
                    assertThat(answer.status()).as(role + " " + gate).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void theDescriptionHasEveryGateAndNothingElse() {
        JsonNode paths = new Browser(console).get("/api/openapi.json").json().get("paths");
        TreeSet<String> described = new TreeSet<>();
        paths.propertyNames().forEach(path -> paths.get(path)
                .propertyNames()
                .forEach(verb ->
                        described.add(verb.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "*"))));
        TreeSet<String> gates = new TreeSet<>();
        Gates.all().forEach(gate -> gates.add(gate.method() + " " + gate.pattern()));

        assertThat(described).isEqualTo(gates);
        assertThat(paths.get("/api/rules/{id}")
                        .get("put")
                        .get("x-permissions")
                        .get(0)
                        .asString())
                .isEqualTo("operate");
    }

    @Test
    void theKindOfAnActionAsksForAPermissionOfItsOwn() {
        Map<String, Object> mute =
                Map.of("kind", "MUTE", "premise", Cases.SITE, "comment", "x", "data", Map.of("until", "2030-01-01"));

        assertThat(PEOPLE.get(Role.ANALYST).post("/api/actions", mute).status()).isEqualTo(403);
        assertThat(PEOPLE.get(Role.INSPECTOR).post("/api/actions", mute).status())
                .isEqualTo(403);
        assertThat(PEOPLE.get(Role.OPERATOR).post("/api/actions", mute).status())
                .isEqualTo(201);
    }

    @Test
    void whatIsOfAnotherDepartmentOrStreetIsNotThere() {
        Browser stranger = People.with(
                console, "stranger", List.of("watch", "inspector", "supervisor"), List.of("MKT"), List.of());
        Browser elsewhere = People.with(
                console, "elsewhere", List.of("watch", "inspector", "operator"), List.of(), List.of("nowhere"));
        Browser own = People.with(
                console,
                "own",
                List.of("watch"),
                List.of("ECO"),
                List.of("wanghai", "songtao", "yunfan", "tingchao", "bailu"));
        String alert = "gate-a";
        String task = "gate-t";
        Cases.publish(Cases.opened(alert));
        Cases.publish(Cases.proposed(task, 1, TaskState.PROPOSED, alert));
        eventually(() -> own.get("/api/tasks/" + task).status(), status -> status == 200);

        assertThat(own.get("/api/alerts/" + alert).status()).isEqualTo(200);
        for (Browser other : List.of(stranger, elsewhere)) {
            assertThat(other.get("/api/alerts/" + alert).status()).isEqualTo(404);
            assertThat(other.get("/api/tasks/" + task).status()).isEqualTo(404);
            for (String list : List.of("/api/alerts", "/api/tasks", "/api/shifts/sheet", "/api/load", "/api/mutes")) {
                Browser.Answer seen = other.get(list);
                assertThat(seen.status()).as(list + seen.body()).isEqualTo(200);
                assertThat(seen.body()).doesNotContain(alert).doesNotContain(task);
            }
            for (String part : List.of("/verify", "/related", "/terms")) {
                assertThat(other.get("/api/alerts/" + alert + part).status()).isEqualTo(404);
            }
            assertThat(other.post("/api/alerts/" + alert + "/acknowledge", Map.of("comment", "x"))
                            .status())
                    .isEqualTo(404);
            assertThat(other.post("/api/actions", Map.of("kind", "BEGIN_TASK", "task", task))
                            .status())
                    .isEqualTo(404);
            assertThat(other.post("/api/actions/bulk", Map.of("kind", "ACKNOWLEDGE", "alerts", List.of(alert)))
                            .json()
                            .get("done")
                            .asInt())
                    .isZero();
        }
        for (String path : List.of("", "/ledger", "/history")) {
            assertThat(elsewhere.get("/api/premises/" + Cases.SITE + path).status())
                    .isEqualTo(404);
        }
        assertThat(elsewhere.get("/api/premises").json().get("total").asInt()).isZero();
        assertThat(elsewhere
                        .get("/api/series?metric=pm10&premise=" + Cases.SITE)
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .with("If-Match", "\"1\"")
                        .send("PUT", "/api/premises/" + Cases.SITE, "{\"reason\":\"mine\"}")
                        .status())
                .isEqualTo(404);
        assertThat(Browser.admin(console)
                        .get("/api/history?subject=" + alert)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(elsewhere.get("/api/history?subject=" + alert).status()).isEqualTo(403);
    }
}
