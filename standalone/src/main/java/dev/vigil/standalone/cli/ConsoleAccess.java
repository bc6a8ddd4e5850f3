package dev.vigil.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The console's interface, for commands that look at a running system. */
final class ConsoleAccess {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String AWAY = "No console answers at %s: start one with ./vigil up, or give --url.";

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Address of the console. Default: ${DEFAULT-VALUE}")
    private String url = "";

    @Option(names = "--user", paramLabel = "NAME", defaultValue = "admin", description = "Default: ${DEFAULT-VALUE}")
    private String user = "";

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:VIGIL_ADMIN_PASSWORD}",
            description = "Default: the variable VIGIL_ADMIN_PASSWORD",
            arity = "0..1",
            interactive = true)
    private @Nullable String password;

    /** @throws CommandException with one sentence when the console is away or refuses */
    JsonNode get(String path) throws IOException, InterruptedException {
        return ask(path, HttpRequest.Builder::GET);
    }

    /** @throws CommandException with one sentence when the console is away or refuses */
    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        String json = JSON.writeValueAsString(body);
        return ask(path, request -> request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /**
     * An answer that does not end.
     *
     * @throws CommandException with one sentence when the console is away or refuses
     */
    InputStream stream(String path) throws InterruptedException {
        HttpRequest request =
                request(path).header("Accept", "text/event-stream").build();
        try {
            HttpResponse<InputStream> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new CommandException("The console answered " + answer.statusCode() + " for its stream.");
            }
            return answer.body();
        } catch (IOException away) {
            throw new CommandException(AWAY.formatted(url));
        }
    }

    /** @throws CommandException with one sentence when the console is away or refuses */
    void delete(String path) throws IOException, InterruptedException {
        ask(path, HttpRequest.Builder::DELETE);
    }

    private HttpRequest.Builder request(String path) {
        if (password == null || password.isEmpty()) {
            throw new CommandException("The console asks for a password: set VIGIL_ADMIN_PASSWORD, or add --password.");
        }
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Basic " + login);
    }

    private JsonNode ask(String path, UnaryOperator<HttpRequest.Builder> method)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                method.apply(request(path).header("Accept", "application/json")).build());
        if (answer.statusCode() == 401) {
            throw new CommandException("The console does not accept this user and password.");
        }
        if (answer.statusCode() / 100 != 2) {
            throw new CommandException("The console answered " + answer.statusCode() + ": " + sentence(answer.body()));
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    /** What a problem document says; the answer as it is when it is none. */
    private static String sentence(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            StringBuilder said = new StringBuilder(problem.path("detail").asString(body));
            for (JsonNode fault : problem.path("problems")) {
                said.append("%n  line %d, column %d: %s, expected %s"
                        .formatted(
                                fault.path("line").asInt(),
                                fault.path("column").asInt(),
                                fault.path("message").asString(""),
                                fault.path("expected").asString("")));
            }
            return said.toString();
        } catch (JacksonException none) {
            return body;
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new CommandException(AWAY.formatted(url));
        }
    }
}
