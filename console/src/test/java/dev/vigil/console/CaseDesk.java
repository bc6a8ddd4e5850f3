package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A check on the desk of one console that all tests of casework share: its task, what people do with it, what they are told. */
final class CaseDesk {
    static final String OFFICERS = "C-1,C-2";
    static final Console CONSOLE = start();
    static final Browser ADMIN = Browser.admin(CONSOLE);

    private CaseDesk() {}

    private static Console start() {
        Console console = Console.start(Servers.settings());
        Runtime.getRuntime().addShutdownHook(new Thread(console::close));
        return console;
    }

    /** A task for which two officers were drawn, known to the console. */
    static String task(String name, TaskState state) {
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
        eventually(() -> ADMIN.get("/api/tasks/" + id).status(), status -> status == 200);
        eventually(() -> ADMIN.get("/api/alerts/" + alert).status(), status -> status == 200);
        return id;
    }

    static Browser.Answer act(String kind, String task, String comment, Map<String, String> data) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "task", task, "data", data));
        if (comment != null) {
            body.put("comment", comment);
        }
        return ADMIN.post("/api/actions", body);
    }

    static Browser.Answer put(String path, String tag, Object body) {
        return Browser.admin(CONSOLE).with("If-Match", tag).send("PUT", path, Json.text(body));
    }

    static Map<String, String> finding(String result) {
        return Map.of("item", "ECO-DUST-01", "result", result, "officers", OFFICERS, "evidence", "ab12");
    }

    static void refused(Browser.Answer answer, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo("against-the-rules");
        assertThat(answer.json().get("detail").asString()).contains(sentence);
        assertThat(answer.json().get("reason").get("zh").asString()).isNotBlank();
    }

    static void done(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    static JsonNode casework(String task) {
        return ADMIN.get("/api/tasks/" + task + "/casework").json();
    }
}
