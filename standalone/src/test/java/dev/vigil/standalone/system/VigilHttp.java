package dev.vigil.standalone.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The console's interface as a script uses it: HTTP Basic on loopback. */
record VigilHttp(String url) {
    static final String PASSWORD = "a-long-enough-first-password";
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private HttpRequest.Builder request(String path) {
        String login = Base64.getEncoder()
                .encodeToString(("admin:" + PASSWORD).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Basic " + login);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(text(path));
    }

    String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** Changes something that has a revision, which was seen a moment ago. */
    void put(String path, String revised, Map<String, ?> body) throws IOException, InterruptedException {
        String revision = CLIENT.send(request(revised).build(), HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpRequest put = request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", revision)
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = CLIENT.send(put, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 204) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** Does something, and gives what was done; the account may only do what it is allowed to. */
    JsonNode act(Map<String, Object> action) throws IOException, InterruptedException {
        HttpRequest request = request("/api/actions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(action)))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new AssertionError(action + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Asks again until the answer is as expected, or fails with the last answer. */
    JsonNode await(String path, Predicate<JsonNode> expected) {
        return Await.until(() -> get(path), expected);
    }

    /** A part of the system as {@code /api/status} says it; missing when it says nothing of it. */
    static JsonNode part(JsonNode status, String name) {
        return status.path("parts")
                .valueStream()
                .filter(part -> part.path("name").asString().equals(name))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** Events of the live stream as they come: their {@code data} lines, with the time of arrival. */
    BlockingQueue<Event> stream() throws IOException, InterruptedException {
        BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        HttpResponse<Stream<String>> answer = CLIENT.send(
                request("/api/alerts/stream")
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new AssertionError("the stream answered " + answer.statusCode());
        }
        Thread reader = new Thread(
                () -> answer.body()
                        .filter(line -> line.startsWith("data:"))
                        .forEach(line ->
                                events.add(new Event(System.currentTimeMillis(), JSON.readTree(line.substring(5))))),
                "live stream");
        reader.setDaemon(true);
        reader.start();
        return events;
    }

    /** @param arrived epoch ms */
    record Event(long arrived, JsonNode data) {
        /** One of its times, epoch ms. */
        long time(String name) {
            return OffsetDateTime.parse(data.path(name).asString()).toInstant().toEpochMilli();
        }
    }
}
