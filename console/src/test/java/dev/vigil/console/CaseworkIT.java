package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.inspection.rectification.OrderRevision;
import dev.vigil.domain.inspection.rectification.RectificationOrder;
import dev.vigil.domain.inspection.rectification.VerificationWatch;
import dev.vigil.domain.inspection.rectification.WatchStatus;
import dev.vigil.domain.inspection.rectification.WatchTerms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people do with a check once it has begun: the rules refuse with a sentence, and what stands is kept and sent on. */
class CaseworkIT {
    private static final String OFFICERS = "C-1,C-2";
    private static Console console;
    private static Browser admin;

    @BeforeAll
    static void start() {
        console = Console.start(Servers.settings());
        admin = Browser.admin(console);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    private static String task(String name, TaskState state) {
        String alert = "a-" + name;
        String id = "t-" + name;
        Cases.publish(Cases.opened(alert));
        Task task = Cases.proposed(id, 1, state, alert);
        Cases.publish(new Task(
                task.id(),
                1,
                task.premise(),
                state,
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
                List.of(OFFICERS.split(",")),
                task.reason(),
                task.basis()));
        eventually(() -> admin.get("/api/tasks/" + id).status(), status -> status == 200);
        eventually(() -> admin.get("/api/alerts/" + alert).status(), status -> status == 200);
        return id;
    }

    private static Browser.Answer act(String kind, String task, String comment, Map<String, String> data) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "task", task, "data", data));
        if (comment != null) {
            body.put("comment", comment);
        }
        return admin.post("/api/actions", body);
    }

    private static Map<String, String> finding(String result) {
        return Map.of("item", "ECO-DUST-01", "result", result, "officers", OFFICERS, "evidence", "ab12");
    }

    private static void refused(Browser.Answer answer, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo("against-the-rules");
        assertThat(answer.json().get("detail").asString()).contains(sentence);
        assertThat(answer.json().get("reason").get("zh").asString()).isNotBlank();
    }

    private static void done(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static JsonNode casework(String task) {
        return admin.get("/api/tasks/" + task + "/casework").json();
    }

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
        eventually(() -> admin.get("/api/orders/" + id).status(), status -> status == 200);
        done(act("REFUSE", task, "they will not", Map.of("item", "ECO-DUST-01")));
        publish(task, 2, WatchStatus.REFUSED, due);
        publish(task, 2, WatchStatus.REFUSED, due);
        JsonNode site = eventually(
                () -> admin.get("/api/premises/" + Cases.SITE).json(),
                premise -> premise.get("keySupervision").asBoolean());
        assertThat(site.get("tags").toString()).contains("strict:ECO-DUST-01");
        assertThat(admin.get("/api/credit-events?premise=" + Cases.SITE)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.get("/api/orders/figures").json().get("refused").asInt())
                .isEqualTo(1);
        assertThat(admin.get("/api/orders?task=" + task)
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
        assertThat(admin.get("/api/consultations?decided=true")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anEnterpriseRatesItsCheckOnceAndAPenaltyIsPublicForItsTime() {
        String task = task("rated", TaskState.FINISHED);
        Browser anybody = new Browser(console);
        Map<String, Object> rating = Map.of("check", task, "stars", 4, "text", "quick and fair");
        assertThat(anybody.post("/api/public/ratings", Map.of("check", task, "stars", 6))
                        .status())
                .isEqualTo(422);
        assertThat(anybody.post("/api/public/ratings", rating).status()).isEqualTo(201);
        refused(anybody.post("/api/public/ratings", rating), "has been rated");
        assertThat(admin.get("/api/ratings")
                        .json()
                        .get("items")
                        .get(0)
                        .get("stars")
                        .asInt())
                .isEqualTo(4);
        assertThat(admin.get("/api/red-black?from=2026-01-01&to=2027-01-01")
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
        assertThat(admin.get("/api/publications")
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

    @Test
    void theSameRequestTwiceIsOneFindingAndWhatComesBackFromKafkaIsNoSecond() {
        String task = task("twice", TaskState.BEGUN);
        Map<String, Object> body = Map.of("kind", "FINDING", "task", task, "data", finding("pass"));
        Browser keyed = Browser.admin(console).with("Idempotency-Key", "k-1");
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
        eventually(() -> admin.get("/api/alerts/a-after-twice").status(), status -> status == 200);

        assertThat(casework(task).get("findings").size()).isEqualTo(1);
    }

    @Test
    void theCatalogueTheOfficersAndTheCapsAreChangedWithHistoryAndReachTheJob() {
        Browser.Answer item = admin.get("/api/items/FIRE-DOOR-01");
        assertThat(item.header("ETag")).isEqualTo("\"0\"");
        Map<String, Object> off = Map.of("published", false, "reason", "not in this year's list");
        assertThat(put("/api/items/FIRE-DOOR-01", "\"7\"", off).status()).isEqualTo(412);
        assertThat(put("/api/items/FIRE-DOOR-01", "\"0\"", Map.of("lead", "NOBODY", "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(put("/api/items/FIRE-DOOR-01", "\"0\"", off).status()).isEqualTo(204);
        assertThat(admin.get("/api/items/FIRE-DOOR-01").json().get("published").asBoolean())
                .isFalse();
        assertThat(new Browser(console).get("/api/public/items").body()).doesNotContain("FIRE-DOOR-01");
        assertThat(admin.get("/api/items/FIRE-DOOR-01/history")
                        .json()
                        .get("items")
                        .get(0)
                        .get("reason")
                        .asString())
                .contains("this year");

        JsonNode officers = admin.get("/api/officers").json().get("items");
        String one = officers.get(0).get("id").asString();
        String two = officers.get(1).get("id").asString();
        JsonNode certificates = admin.get("/api/officers/" + two).json().get("certificates");
        refused(
                put("/api/officers/" + one, "\"0\"", Map.of("certificates", certificates, "reason", "x")),
                "is the certificate of");
        assertThat(put("/api/officers/" + one, "\"0\"", Map.of("recused", List.of(Cases.SITE), "reason", "a relative"))
                        .status())
                .isEqualTo(204);
        JsonNode policy = admin.get("/api/frequency").json();
        assertThat(put("/api/frequency", "\"0\"", Map.of("policy", policy, "reason", "confirmed"))
                        .status())
                .isEqualTo(204);

        List<String> versions = eventually(
                () -> Topic.all(Topics.REGISTRY).stream()
                        .filter(entry -> entry.getKey().equals("~inspections-000000000003"))
                        .map(Map.Entry::getValue)
                        .toList(),
                found -> !found.isEmpty());
        assertThat(versions.get(0))
                .contains("FIRE-DOOR-01")
                .contains(Cases.SITE)
                .contains("emptyVisits");
    }

    private static Browser.Answer put(String path, String tag, Object body) {
        return Browser.admin(console).with("If-Match", tag).send("PUT", path, Json.text(body));
    }

    @Test
    void onlyWhatIsPublishedCanBeAskedFor() {
        Map<String, Object> plan =
                Map.of("kind", "PLAN", "premise", Cases.SITE, "data", Map.of("kind", "special", "items", "NO-SUCH-01"));
        refused(admin.post("/api/actions", plan), "not published");
        Map<String, Object> complaint = Map.of(
                "kind",
                "COMPLAINT",
                "premise",
                Cases.SITE,
                "data",
                Map.of("about", "enterprise", "items", "ECO-DUST-01"));
        done(admin.post("/api/actions", complaint));
    }

    @Test
    void figuresCapsAndDrawsAnswer() {
        assertThat(admin.get("/api/figures").json().get("minutesGoal").asInt()).isEqualTo(30);
        assertThat(admin.get("/api/caps?year=2026").json().get("items").isArray())
                .isTrue();
        assertThat(admin.get("/api/caps/breaches").status()).isEqualTo(200);
        assertThat(admin.get("/api/draws").status()).isEqualTo(200);
        assertThat(new Browser(console).get("/api/public/draws").status()).isEqualTo(200);
    }
}
