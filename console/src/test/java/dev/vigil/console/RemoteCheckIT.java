package dev.vigil.console;

import static dev.vigil.console.CaseDesk.OFFICERS;
import static dev.vigil.console.CaseDesk.act;
import static dev.vigil.console.CaseDesk.casework;
import static dev.vigil.console.CaseDesk.done;
import static dev.vigil.console.CaseDesk.refused;
import static dev.vigil.console.CaseDesk.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.inspection.TaskState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A check from afar. */
class RemoteCheckIT {
    @Test
    void aRemoteCheckGoesStepByStep() {
        String task = task("remote", TaskState.BEGUN);
        String until = Long.toString(System.currentTimeMillis() + 3_600_000);
        refused(act("ASK", task, null, Map.of("until", until)), "the technical review comes first");
        done(act("REVIEW", task, null, Map.of()));
        assertThat(casework(task).get("remote").get("review").get("faults").size())
                .as("the shipped meter is calibrated, its samples carry no flag")
                .isZero();
        refused(act("CONCLUDE", task, null, Map.of("conclusion", "corrected")), "two officers must look");
        done(act("ASK", task, null, Map.of("until", until)));
        refused(act("LOOK", task, "all is well", Map.of("officers", OFFICERS)), "still has time to explain");
        done(act("EXPLAIN", task, "the sprinkler was off", Map.of()));
        refused(act("LOOK", task, "all is well", Map.of("officers", "C-1,C-7")), "officers drawn");
        refused(act("LOOK", task, "all is well", Map.of("officers", "C-1")), "two officers must look");
        done(act("LOOK", task, "all is well", Map.of("officers", OFFICERS)));
        done(act("CONCLUDE", task, null, Map.of("conclusion", "corrected")));

        JsonNode check = casework(task).get("remote");
        assertThat(check.get("conclusion").asString()).isEqualTo("CORRECTED");
        assertThat(check.get("recordHash").asString()).matches("[0-9a-f]{64}");
        refused(act("CONCLUDE", task, null, Map.of("conclusion", "corrected")), "two officers must look");
    }
}
