package dev.vigil.console;

import static dev.vigil.console.CaseDesk.ADMIN;
import static dev.vigil.console.CaseDesk.CONSOLE;
import static dev.vigil.console.CaseDesk.OFFICERS;
import static dev.vigil.console.CaseDesk.act;
import static dev.vigil.console.CaseDesk.casework;
import static dev.vigil.console.CaseDesk.done;
import static dev.vigil.console.CaseDesk.finding;
import static dev.vigil.console.CaseDesk.refused;
import static dev.vigil.console.CaseDesk.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.inspection.TaskState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Departments hand over and consult, enterprises rate, penalties are public for their time. */
class CooperationIT {
    @Test
    void aTransferThatIsSentBackIsDecidedByWhoIsNoParty() {
        String task = task("transfer", TaskState.BEGUN);
        done(act("FINDING", task, null, finding("violation")));
        refused(act("TRANSFER", task, null, Map.of("item", "ECO-DUST-01", "from", "ECO")), "answers for");
        refused(
                act("TRANSFER", task, null, Map.of("item", "ECO-DUST-01", "from", "URB", "to", "HOU")),
                "ECO answers for");
        Browser.Answer offered = act("TRANSFER", task, null, Map.of("item", "ECO-DUST-01", "from", "URB"));
        done(offered);
        String transfer = offered.json().get("id").asString();
        refused(
                act("ANSWER", task, "not ours", Map.of("transfer", transfer, "accept", "false", "department", "HOU")),
                "has to answer");
        done(act("ANSWER", task, "not ours", Map.of("transfer", transfer, "accept", "false", "department", "ECO")));
        String consultation = "k-" + transfer;
        Map<String, String> decision = Map.of("consultation", consultation, "position", "ECO");
        refused(act("DECIDE", task, "ECO takes it", decision), "not every department has been heard");
        for (String department : List.of("ECO", "URB")) {
            Map<String, String> opinion = new HashMap<>(Map.of("consultation", consultation, "department", department));
            opinion.put("position", department.equals("ECO") ? "URB" : "ECO");
            done(act("OPINION", task, "so it is", opinion));
        }
        done(act("DECIDE", task, "ECO takes it", decision));

        JsonNode cooperation = casework(task).get("cooperation");
        assertThat(cooperation.get("transfers").get(0).get("evidence").toString())
                .contains("ab12");
        assertThat(cooperation.get("transfers").get(0).get("state").asString()).isEqualTo("DISPUTED");
        assertThat(cooperation
                        .get("consultations")
                        .get(0)
                        .get("decision")
                        .get("position")
                        .asString())
                .isEqualTo("ECO");
        assertThat(ADMIN.get("/api/consultations?decided=true")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anEnterpriseRatesItsCheckOnceAndAPenaltyIsPublicForItsTime() {
        String task = task("rated", TaskState.FINISHED);
        Browser anybody = new Browser(CONSOLE);
        Map<String, Object> rating = Map.of("check", task, "stars", 4, "text", "quick and fair");
        assertThat(anybody.post("/api/public/ratings", Map.of("check", task, "stars", 6))
                        .status())
                .isEqualTo(422);
        assertThat(anybody.post("/api/public/ratings", rating).status()).isEqualTo(201);
        refused(anybody.post("/api/public/ratings", rating), "has been rated");
        assertThat(ADMIN.get("/api/ratings")
                        .json()
                        .get("items")
                        .get(0)
                        .get("stars")
                        .asInt())
                .isEqualTo(4);
        assertThat(ADMIN.get("/api/red-black?from=2026-01-01&to=2100-01-01")
                        .json()
                        .get("items")
                        .get(0)
                        .get("department")
                        .asString())
                .isEqualTo("ECO");

        Map<String, String> penalty = Map.of("kind", "penalty", "decided", "2026-01-05");
        refused(act("PUBLISH", task, "a fine of 20,000", penalty), "was no case");
        done(act("FINDING", task, null, finding("violation")));
        done(act("DISPOSE", task, null, Map.of("item", "ECO-DUST-01", "dispositions", "case", "officers", OFFICERS)));
        Browser.Answer published = act("PUBLISH", task, "a fine of 20,000", penalty);
        done(published);
        assertThat(anybody.get("/api/public/penalties").body()).contains("20,000");
        assertThat(ADMIN.get("/api/publications")
                        .json()
                        .get("items")
                        .get(0)
                        .get("late")
                        .asBoolean())
                .as("twenty working days after 5 January were over")
                .isTrue();
        done(act(
                "PUBLISH",
                task,
                "revoked",
                Map.of("kind", "withdrawal", "of", published.json().get("id").asString())));
        assertThat(anybody.get("/api/public/penalties").body()).doesNotContain("20,000");
    }
}
