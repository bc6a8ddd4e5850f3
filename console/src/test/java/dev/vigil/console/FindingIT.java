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
import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Topics;
import dev.vigil.domain.inspection.TaskState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was found, and what is done about it: the rules refuse with a sentence, and what stands is kept and sent on. */
class FindingIT {
    @Test
    void aFindingStandsOnlyByTheRules() {
        String task = task("finding", TaskState.PROPOSED);
        refused(act("FINDING", task, null, finding("violation")), "has not begun");
        done(act("BEGIN_TASK", task, null, Map.of()));
        refused(
                act("FINDING", task, null, Map.of("item", "FIRE-EXIT-01", "result", "pass", "officers", OFFICERS)),
                "no item of this check");
        refused(
                act("FINDING", task, null, Map.of("item", "ECO-DUST-01", "result", "pass", "officers", "C-1,C-9")),
                "two of the officers drawn");
        done(act("FINDING", task, "no water", finding("minor")));

        JsonNode found = casework(task).get("findings").get(0);
        assertThat(found.get("result").asString()).isEqualTo("MINOR");
        assertThat(found.get("proposal").get("leniency").get("conditions").size())
                .isPositive();
        assertThat(Topic.values(Topics.CASEFILE, task)).anyMatch(line -> line.contains("FINDING"));
    }

    @Test
    void leniencyIsDecidedAndSignedAndOnlyWhereTheHistoryAllowsIt() {
        String task = task("lenient", TaskState.BEGUN);
        Map<String, String> lenient =
                Map.of("item", "ECO-DUST-01", "dispositions", "education", "lenient", "true", "officers", OFFICERS);
        refused(act("DISPOSE", task, null, lenient), "nothing was found");
        done(act("FINDING", task, null, finding("violation")));
        refused(act("DISPOSE", task, null, lenient), "the violation is minor");
        done(act("FINDING", task, null, finding("minor")));
        refused(
                act(
                        "DISPOSE",
                        task,
                        null,
                        Map.of(
                                "item",
                                "ECO-DUST-01",
                                "dispositions",
                                "education",
                                "lenient",
                                "true",
                                "officers",
                                "C-1")),
                "two of the officers drawn");
        done(act("DISPOSE", task, "watered at once", lenient));

        assertThat(casework(task).get("decisions").get(0).get("lenient").asBoolean())
                .isTrue();
    }

    @Test
    void theSameRequestTwiceIsOneFindingAndWhatComesBackFromKafkaIsNoSecond() {
        String task = task("twice", TaskState.BEGUN);
        Map<String, Object> body = Map.of("kind", "FINDING", "task", task, "data", finding("pass"));
        Browser keyed = Browser.admin(CONSOLE).with("Idempotency-Key", "k-1");
        assertThat(keyed.post("/api/actions", body).status()).isEqualTo(201);
        assertThat(keyed.post("/api/actions", body).header("Idempotency-Replayed"))
                .isEqualTo("true");
        List<String> sent = eventually(
                () -> Topic.values(Topics.CASEFILE, task).stream()
                        .filter(line -> line.contains("FINDING"))
                        .toList(),
                lines -> lines.size() == 1);
        Cases.send(Topics.CASEFILE, Cases.SITE, sent.get(0).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Cases.publish(Cases.opened("a-after-twice"));
        eventually(() -> ADMIN.get("/api/alerts/a-after-twice").status(), status -> status == 200);

        assertThat(casework(task).get("findings").size()).isEqualTo(1);
    }
}
