package dev.vigil.connector.influxdb.series;

import dev.vigil.connector.influxdb.Login;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a store over HTTP and gets JSON, also for an error that the store itself reports. */
final class StoreHttp {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final String endpoint;
    private final Login login;

    StoreHttp(String url, String path, Login login) {
        this.endpoint = url.replaceAll("/+$", "") + path;
        this.login = login;
    }

    JsonNode get(Map<String, String> parameters) {
        try {
            HttpResponse<InputStream> response =
                    http.send(request(parameters), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return json(response.statusCode(), body);
            }
        } catch (IOException e) {
            throw SeriesException.away("no answer from " + endpoint + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SeriesException.away("interrupted while reading from " + endpoint, e);
        }
    }

    private HttpRequest request(Map<String, String> parameters) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + "?" + query(parameters)))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", "application/json");
        login.authorization().ifPresent(header -> request.header("Authorization", header));
        return request.build();
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private JsonNode json(int status, InputStream body) {
        if (status == 401 || status == 403) {
            throw SeriesException.refused(endpoint + " refuses us: status " + status);
        }
        if (status == 429 || status >= 500) {
            throw SeriesException.away(endpoint + " is busy: status " + status);
        }
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw SeriesException.away(endpoint + " did not answer in JSON: status " + status, e);
        }
    }
}
