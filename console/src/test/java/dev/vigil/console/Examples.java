package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;

import dev.vigil.domain.Topics;
import dev.vigil.domain.inspection.TaskState;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests that succeed, one for each way to post or to edit: tests that walk the description need them. */
final class Examples {
    static final String RULE =
            "- id: %s%n  title: {zh: 试, en: trial}%n  when: pm10 > %d%n  severity: blue%n  items: [ECO-DUST-01]%n";

    private final Map<String, Example> posts = new TreeMap<>();
    private final Map<String, Example> edits = new TreeMap<>();

    /** A path with its variables filled in, and a body. */
    record Example(String path, Object body) {}

    private Examples() {}

    Example post(String path) {
        return found(posts, path);
    }

    Example edit(String path) {
        return found(edits, path);
    }

    private static Example found(Map<String, Example> examples, String path) {
        Example example = examples.get(path);
        if (example == null) {
            throw new AssertionError("Examples.java has no request for " + path + ": add one that succeeds");
        }
        return example;
    }

    /** With everything there that the requests are about. */
    static Examples at(Console console) {
        Browser admin = Browser.admin(console);
        Cases.publish(Cases.opened("ex-alert"));
        Cases.publish(Cases.opened("ex-bulk"));
        Cases.publish(Cases.opened("ex-ack"));
        Cases.publish(Cases.proposed("ex-task", 1, TaskState.PROPOSED, "ex-alert"));
        Cases.publish(Cases.proposed("ex-ended", 1, TaskState.FINISHED, "ex-bulk"));
        for (String letter : List.of("ex-letter", "ex-letter-2")) {
            Cases.send(Topics.DEAD_LETTERS, "x", letter(letter));
        }
        People.with(console, "ex.watch", "watch");
        eventually(() -> admin.get("/api/tasks/ex-task").status(), status -> status == 200);
        eventually(() -> admin.get("/api/tasks/ex-ended").status(), status -> status == 200);
        eventually(() -> admin.get("/api/dead-letters/ex-letter-2").status(), status -> status == 200);
        String complaint = admin.post("/api/public/complaints", complaint("why so many checks"))
                .json()
                .get("id")
                .asString();
        Examples examples = new Examples();
        String plan = admin.post("/api/plans", plan()).json().get("id").asString();
        examples.addPosts(complaint, plan);
        examples.addEdits();
        return examples;
    }

    private void addPosts(String complaint, String plan) {
        posts.put("/api/accounts", new Example("/api/accounts", account("ex.made")));
        post("/api/accounts/{name}/password", "ex.watch", Map.of("password", "Quiet sea 1987?", "reason", "lost"));
        post("/api/accounts/{name}/unlock", "ex.watch", Map.of("reason", "asked for it"));
        posts.put(
                "/api/actions",
                new Example("/api/actions", Map.of("kind", "COMMENT", "alert", "ex-alert", "comment", "seen")));
        posts.put(
                "/api/actions/bulk",
                new Example("/api/actions/bulk", Map.of("kind", "ACKNOWLEDGE", "alerts", List.of("ex-bulk"))));
        post("/api/alerts/{id}/acknowledge", "ex-ack", Map.of("comment", "on it"));
        posts.put(
                "/api/backtests",
                new Example(
                        "/api/backtests",
                        Map.of(
                                "rules",
                                RULE.formatted("ex-rule", 80),
                                "from",
                                "2026-07-01T00:00:00Z",
                                "to",
                                "2026-07-02T00:00:00Z",
                                "premises",
                                List.of(Cases.SITE))));
        post("/api/complaints/{id}/answer", complaint, Map.of("text", "we look into it"));
        posts.put("/api/dead-letters/retry", new Example("/api/dead-letters/retry", Map.of("reason", "UNIT")));
        post("/api/dead-letters/{id}/retry", "ex-letter", Map.of());
        post("/api/dead-letters/{id}/trial", "ex-letter", Map.of());
        post("/api/documents/{id}/check", "draw", Map.of("text", "beacon: true"));
        post(
                "/api/documents/{id}/trial",
                "mapping-plain",
                Map.of("message", "{\"device\":\"guanlan-dust-1\",\"pm10\":80}"));
        posts.put("/api/plans", new Example("/api/plans", plan()));
        post("/api/plans/{id}/draw", plan, Map.of());
        posts.put(
                "/api/public/complaints",
                new Example("/api/public/complaints", complaint("a second one, about noise")));
        posts.put(
                "/api/public/ratings",
                new Example("/api/public/ratings", Map.of("check", "ex-ended", "stars", 5, "text", "quick and fair")));
        posts.put("/api/rules/check", new Example("/api/rules/check", Map.of("text", RULE.formatted("ex-rule", 80))));
        posts.put("/api/rules/test", new Example("/api/rules/test", Map.of("text", RULE.formatted("ex-rule", 80))));
        posts.put("/api/session/second-factor", new Example("/api/session/second-factor", Map.of()));
        posts.put(
                "/api/shifts",
                new Example(
                        "/api/shifts",
                        Map.of(
                                "from", "2026-09-01T08:00:00Z",
                                "to", "2026-09-01T16:00:00Z",
                                "incoming", "ex.watch",
                                "password", "Quiet sea 1987?")));
    }

    private void addEdits() {
        edit("/api/accounts/{name}", "ex.watch", Map.of("fullName", "New Name", "reason", "married"));
        edit("/api/accounts/{name}/subject", "ex.watch", Map.of("reason", "none any more"));
        edit("/api/items/{id}", "FIRE-DOOR-01", Map.of("published", false, "reason", "not this year"));
        edit(
                "/api/scenarios/{id}/checklist",
                "care-home",
                Map.of("defaults", List.of("FIRE-EXIT-01"), "reason", "a fire"));
        edit("/api/documents/{id}", "draw", Map.of("text", "beacon: false\npatience: 1s\n", "reason", "as it was"));
        edit("/api/officers/{id}", "ex-officer", Map.of("name", "Ex", "department", "ECO", "reason", "new"));
        edits.put(
                "/api/calendars/{day}",
                new Example("/api/calendars/2099-02-03", Map.of("kind", "HOLIDAY", "reason", "the notice")));
        edits.put(
                "/api/opening-hours/{from}",
                new Example(
                        "/api/opening-hours/2099-05-01",
                        Map.of("opens", "08:00", "closes", "18:00", "reason", "summer hours")));
        edits.put(
                "/api/frequency",
                new Example(
                        "/api/frequency",
                        Map.of(
                                "policy",
                                Map.of(
                                        "caps", List.of(),
                                        "marks", Map.of("perDay", 1, "perWeek", 2, "perMonth", 3),
                                        "ratios", List.of(),
                                        "emptyVisits", 3),
                                "reason",
                                "a trial")));
        edit("/api/premises/{id}", Cases.SITE, Map.of("grade", "C", "reason", "two refusals"));
        edit("/api/premises/{id}/limits", Cases.SITE, Map.of("limits", List.of(), "reason", "none"));
        edits.put(
                "/api/premises/{id}/devices/{device}",
                new Example(
                        "/api/premises/" + Cases.SITE + "/devices/guanlan-dust-1",
                        Map.of("wireIds", List.of("MN-1"), "reason", "new box")));
        edit("/api/rules/{id}", "dust-tsp", Map.of("text", RULE.formatted("dust-tsp", 800), "reason", "trial"));
    }

    private void post(String path, String id, Object body) {
        posts.put(path, new Example(filled(path, id), body));
    }

    private void edit(String path, String id, Object body) {
        edits.put(path, new Example(filled(path, id), body));
    }

    private static String filled(String path, String id) {
        return path.replaceAll("\\{[^}]*}", id);
    }

    private static Map<String, Object> account(String name) {
        return Map.of(
                "name",
                name,
                "fullName",
                name,
                "roles",
                List.of("watch"),
                "password",
                People.PASSWORD,
                "reason",
                "new");
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "kind",
                "PLANNED",
                "title",
                Map.of("zh", "双随机抽查", "en", "random check"),
                "department",
                "MKT",
                "scenarios",
                List.of("restaurant"),
                "due",
                "2099-12-31");
    }

    private static Map<String, String> complaint(String text) {
        return Map.of("enterprise", "", "contact", "", "text", text);
    }

    private static byte[] letter(String id) {
        String raw = Base64.getEncoder().encodeToString("{}".getBytes(StandardCharsets.UTF_8));
        return ("{\"id\":\"" + id + "\",\"reason\":\"UNIT\",\"detail\":\"\",\"raw\":\"" + raw
                        + "\",\"source\":\"mqtt:vigil/v1/wanghai/x/y/pm10\",\"format\":\"json\",\"received\":1}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
