package dev.vigil.console;

import static dev.vigil.console.CaseDesk.ADMIN;
import static dev.vigil.console.CaseDesk.act;
import static dev.vigil.console.CaseDesk.done;
import static dev.vigil.console.CaseDesk.finding;
import static dev.vigil.console.CaseDesk.refused;
import static dev.vigil.console.CaseDesk.task;
import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.inspection.rectification.OrderRevision;
import dev.vigil.domain.inspection.rectification.RectificationOrder;
import dev.vigil.domain.inspection.rectification.VerificationWatch;
import dev.vigil.domain.inspection.rectification.WatchStatus;
import dev.vigil.domain.inspection.rectification.WatchTerms;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order to rectify, from the desk to what follows when it is broken. */
class OrderIT {
    @Test
    void anOrderIsWatchedAndItsEndHasConsequencesOnceThroughTheRegistry() {
        String task = task("order", TaskState.BEGUN);
        long due = System.currentTimeMillis() + 14 * 86_400_000L;
        Map<String, String> order = Map.of("item", "ECO-DUST-01", "due", Long.toString(due));
        refused(act("ORDER", task, null, order), "no violation");
        done(act("FINDING", task, null, finding("violation")));
        refused(act("ORDER", task, null, Map.of("item", "ECO-DUST-01", "due", "1000")), "a date after now");
        done(act("ORDER", task, null, order));
        assertThat(eventually(() -> Topic.values(Topics.CASEFILE, task), lines -> lines.stream()
                        .anyMatch(line -> line.contains("\"ORDER\""))))
                .anyMatch(line -> line.contains("\"rule\":\"dust-pm10\"") && line.contains("\"metric\":\"pm10\""));

        publish(task, 1, WatchStatus.RUNNING, due);
        String id = RectificationOrder.idOf(task, "ECO-DUST-01");
        eventually(() -> ADMIN.get("/api/orders/" + id).status(), status -> status == 200);
        done(act("REFUSE", task, "they will not", Map.of("item", "ECO-DUST-01")));
        publish(task, 2, WatchStatus.REFUSED, due);
        publish(task, 2, WatchStatus.REFUSED, due);
        JsonNode site = eventually(
                () -> ADMIN.get("/api/premises/" + Cases.SITE).json(),
                premise -> premise.get("keySupervision").asBoolean());
        assertThat(site.get("tags").toString()).contains("strict:ECO-DUST-01");
        assertThat(ADMIN.get("/api/credit-events?premise=" + Cases.SITE)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(ADMIN.get("/api/orders/figures").json().get("refused").asInt())
                .isEqualTo(1);
        assertThat(ADMIN.get("/api/orders?task=" + task)
                        .json()
                        .get("items")
                        .get(0)
                        .get("consequences")
                        .toString())
                .contains("CREDIT_EVENT");
        eventually(() -> Topic.values(Topics.REGISTRY, Cases.SITE), lines -> lines.stream()
                .anyMatch(line -> line.contains("strict:ECO-DUST-01")));
    }

    private static void publish(String task, int revision, WatchStatus status, long due) {
        RectificationOrder order = new RectificationOrder(
                RectificationOrder.idOf(task, "ECO-DUST-01"),
                Cases.SITE,
                task,
                "ECO-DUST-01",
                "ECO",
                "dust-pm10",
                Cases.DEVICE,
                "pm10",
                Cases.EIGHT,
                due,
                WatchTerms.defaults(),
                0);
        VerificationWatch watch = new VerificationWatch(order, status, 0, 0, 0, 0, 0, new Bilingual("状态", "state"));
        Cases.send(
                Topics.CASEFILE,
                Cases.SITE,
                Json.bytes(CaseEvent.of(new OrderRevision(revision, Cases.EIGHT + revision, watch))));
    }
}
