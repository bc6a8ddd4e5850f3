package dev.vigil.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the live stream, as a browser would. */
final class EventReader implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BASIC = "Basic "
            + Base64.getEncoder().encodeToString(("admin:" + Servers.PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final InputStream body;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final int status;
    private final Consumer<Event> heard;

    /** One event; id 0 when it had none. */
    record Event(long id, String name, JsonNode data) {}

    EventReader(Console console, String query, String lastEventId) throws IOException {
        this(console, query, lastEventId, event -> {});
    }

    /** @param heard of each event when it comes */
    EventReader(Console console, String query, String lastEventId, Consumer<Event> heard) throws IOException {
        this(request(console, query, lastEventId), heard);
    }

    /** With a session instead of name and password. */
    EventReader(Console console, String session) throws IOException {
        this(
                HttpRequest.newBuilder(URI.create(console.address() + "/api/alerts/stream"))
                        .header("Cookie", "vigil_session=" + session),
                event -> {});
    }

    private static HttpRequest.Builder request(Console console, String query, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(console.address() + "/api/alerts/stream" + query))
                .header("Authorization", BASIC);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return request;
    }

    private EventReader(HttpRequest.Builder request, Consumer<Event> heard) throws IOException {
        this.heard = heard;
        try {
            HttpResponse<InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            status = response.statusCode();
            body = response.body();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        Thread thread = new Thread(this::read, "event-reader");
        thread.setDaemon(true);
        if (status == 200) {
            thread.start();
        }
    }

    int status() {
        return status;
    }

    List<Event> events() {
        return events;
    }

    List<Event> named(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            long id = 0;
            String name = "";
            String data = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    Event event = new Event(id, name, JSON.readTree(data));
                    heard.accept(event);
                    events.add(event);
                    id = 0;
                } else if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                }
            }
        } catch (IOException closed) {
            events.add(new Event(0, "closed", JSON.nullNode()));
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
