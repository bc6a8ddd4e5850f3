package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.console.account.Role;
import dev.vigil.domain.inspection.TaskState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The things of another department or street, through every way that the description knows: whoever adds a way
 * adds it to this test. The two who try have every role there is, only elsewhere.
 */
class OthersIT {
    private static final String ALERT = "others-alert";
    private static final String TASK = "others-task";

    /** Open to everybody, without an end, or in need of parameters. */
    private static final Set<String> OTHERWISE = Set.of(
            "/api/alerts/stream",
            "/api/openapi.json",
            "/api/series", // asks for a premise; GatesIT tries it
            "/api/oidc/start",
            "/api/oidc/callback",
            "/api/public/checks",
            "/api/public/items");

    private static Description description;
    private static Browser otherDepartment;
    private static Browser otherStreet;

    @BeforeAll
    static void start() {
        List<String> all = Arrays.stream(Role.values()).map(Role::code).toList();
        description = new Description(Shared.console());
        otherDepartment = People.with(Shared.console(), "other.dept", all, List.of("MKT"), List.of());
        otherStreet = People.with(Shared.console(), "other.street", all, List.of(), List.of("nowhere"));
        Cases.publish(Cases.opened(ALERT));
        Cases.publish(Cases.proposed(TASK, 1, TaskState.PROPOSED, ALERT));
        eventually(() -> Shared.admin().get("/api/tasks/" + TASK).status(), status -> status == 200);
    }

    private static String filled(String path, String id) {
        return path.replaceFirst("\\{[^}]*}", id).replaceAll("\\{[^}]*}", "guanlan-dust-1");
    }

    /** The answer to a way with the id of something that is there. */
    private static Browser.Answer knock(Browser who, Description.Way way, String id) {
        String body = way.method().equals("PUT") ? "{\"reason\":\"mine\"}" : "{}";
        return who.with("If-Match", "\"1\"")
                .send(way.method(), filled(way.path(), id), way.method().equals("GET") ? null : body);
    }

    @Test
    void whatIsNamedIsNotThereForThem() {
        for (Description.Way way : description.ways("get", "post", "put", "delete", "patch")) {
            if (way.path().startsWith("/api/alerts/{")) {
                assertThat(knock(otherDepartment, way, ALERT).status())
                        .as(way.toString())
                        .isEqualTo(404);
                assertThat(knock(otherStreet, way, ALERT).status())
                        .as(way.toString())
                        .isEqualTo(404);
            }
            if (way.path().startsWith("/api/tasks/{")) {
                assertThat(knock(otherDepartment, way, TASK).status())
                        .as(way.toString())
                        .isEqualTo(404);
                assertThat(knock(otherStreet, way, TASK).status())
                        .as(way.toString())
                        .isEqualTo(404);
            }
            if (way.path().startsWith("/api/premises/{")) {
                assertThat(knock(otherStreet, way, Cases.SITE).status())
                        .as(way.toString())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void noListAndNoFigureSpeaksOfIt() {
        for (Description.Way way : description.ways("get")) {
            if (way.path().contains("{")
                    || OTHERWISE.contains(way.path())
                    || way.path().startsWith("/actuator")) {
                continue;
            }
            Browser.Answer department = otherDepartment.get(way.path());
            Browser.Answer street = otherStreet.get(way.path());
            assertThat(department.status()).as(way + department.body()).isEqualTo(200);
            assertThat(street.status()).as(way + street.body()).isEqualTo(200);
            assertThat(department.body())
                    .as(way.toString())
                    .doesNotContain(ALERT)
                    .doesNotContain(TASK);
            assertThat(street.body()).as(way.toString()).doesNotContain(ALERT).doesNotContain(TASK);
            assertThat(street.body()).as(way.toString()).doesNotContain("\"" + Cases.SITE + "\"");
        }
    }

    @Test
    void nothingIsDoneToIt() {
        for (Browser other : List.of(otherDepartment, otherStreet)) {
            assertThat(other.post("/api/actions", Map.of("kind", "BEGIN_TASK", "task", TASK))
                            .status())
                    .isEqualTo(404);
            assertThat(other.post("/api/actions/bulk", Map.of("kind", "ACKNOWLEDGE", "alerts", List.of(ALERT)))
                            .json()
                            .get("done")
                            .asInt())
                    .isZero();
        }
        assertThat(otherStreet
                        .post(
                                "/api/backtests",
                                Map.of(
                                        "rules",
                                        Examples.RULE.formatted("x-y", 1),
                                        "from",
                                        "2026-07-01T00:00:00Z",
                                        "to",
                                        "2026-07-02T00:00:00Z",
                                        "premises",
                                        List.of(Cases.SITE)))
                        .status())
                .isEqualTo(404);
    }
}
