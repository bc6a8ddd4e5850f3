package dev.vigil.console;

import static dev.vigil.console.CaseDesk.ADMIN;
import static dev.vigil.console.CaseDesk.CONSOLE;
import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.inspection.DrawRecord;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskBasis;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.inspection.draw.Candidate;
import dev.vigil.domain.inspection.draw.Commitment;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import dev.vigil.domain.inspection.draw.Rule;
import dev.vigil.domain.inspection.ledger.VisitLedger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Draws, caps and figures over HTTP. */
class DrawIT {
    @Test
    void figuresCapsAndDrawsAnswer() {
        assertThat(ADMIN.get("/api/figures").json().get("minutesGoal").asInt()).isEqualTo(30);
        assertThat(ADMIN.get("/api/caps?year=2026").json().get("items").isArray())
                .isTrue();
        assertThat(ADMIN.get("/api/caps/breaches").status()).isEqualTo(200);
        assertThat(ADMIN.get("/api/draws").status()).isEqualTo(200);
        assertThat(new Browser(CONSOLE).get("/api/public/draws").status()).isEqualTo(200);
    }

    @Test
    void onlyDrawsThatAreLaidOpenArePublicAndOnlyTheyAreCounted() {
        Browser anybody = new Browser(CONSOLE);
        int before = total(anybody);
        for (int i = 0; i < 3; i++) {
            Cases.publish(laidOpen("t-open-" + i, i));
            Cases.publish(Cases.proposed("t-shut-" + i, 1, TaskState.PROPOSED, "a-shut-" + i));
        }
        eventually(() -> ADMIN.get("/api/tasks/t-shut-2").status(), status -> status == 200);

        assertThat(total(anybody)).isEqualTo(before + 3);
        Set<String> seen = new TreeSet<>();
        String next = "/api/public/draws?limit=1";
        while (next != null) {
            JsonNode page = anybody.get(next).json();
            assertThat(page.get("items").size())
                    .as("a page is full while there are more")
                    .isEqualTo(1);
            JsonNode draw = page.get("items").get(0);
            assertThat(draw.get("draws").get(0).get("commitment").asString()).matches("[0-9a-f]{64}");
            seen.add(draw.get("subject").asString());
            next = page.get("next").isNull()
                    ? null
                    : "/api/public/draws?limit=1&cursor=" + page.get("next").asString();
        }
        assertThat(seen).contains("t-open-0", "t-open-1", "t-open-2").hasSize(before + 3);
    }

    @Test
    void whoGoesThereIsCalledByName() {
        JsonNode officer = ADMIN.get("/api/officers").json().get("items").get(0);
        String number = officer.get("certificate").asString();
        Task task = Cases.proposed("t-names", 1, TaskState.PROPOSED, "a-names");
        Cases.publish(with(task, List.of(number, "C-gone"), task.basis()));
        JsonNode shown = eventually(() -> ADMIN.get("/api/tasks/t-names").json(), seen -> seen.has("officerNames"));

        assertThat(shown.get("officerNames").get(number).asString())
                .isEqualTo(officer.get("name").asString());
        assertThat(shown.get("officerNames").has("C-gone"))
                .as("nobody by that number")
                .isFalse();
        for (JsonNode line : ADMIN.get("/api/draws?limit=500").json().get("items")) {
            if (line.get("task").asString().equals("t-names")) {
                assertThat(line.get("officerNames").get(number).asString())
                        .isEqualTo(officer.get("name").asString());
                return;
            }
        }
        throw new AssertionError("the draws do not list it");
    }

    private static int total(Browser browser) {
        return browser.get("/api/public/draws?limit=1").json().get("total").asInt();
    }

    private static Task laidOpen(String id, int number) {
        Commitment commitment = new Commitment(
                Commitment.ALGORITHM,
                id,
                1,
                null,
                Rule.covering(List.of("ECO"), 2),
                List.of(),
                List.of(new Candidate("C-1", List.of("ECO")), new Candidate("C-2", List.of("ECO"))),
                List.of(),
                List.of(),
                DrawTranscript.nonceHash("n"),
                "clock",
                Cases.EIGHT + number,
                "");
        Task task = Cases.proposed(id, 1, TaskState.PROPOSED, "a-" + id);
        DrawRecord draw = new DrawRecord(commitment, List.of(), null, null);
        return with(task, task.officers(), new TaskBasis(null, List.of(), List.of(), null, draw, VisitLedger.empty()));
    }

    private static Task with(Task task, List<String> officers, TaskBasis basis) {
        return new Task(
                task.id(),
                task.revision(),
                task.premise(),
                task.state(),
                task.kind(),
                task.severity(),
                task.openedAt(),
                task.dueAt(),
                task.publishedAt(),
                task.method(),
                task.methodReason(),
                task.parts(),
                task.items(),
                task.departments(),
                officers,
                task.reason(),
                basis);
    }
}
