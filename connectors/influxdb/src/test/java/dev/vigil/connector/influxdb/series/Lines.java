package dev.vigil.connector.influxdb.series;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Writes lines as they are, past the sink. */
final class Lines {
    private Lines() {}

    static void write(String url, String bucket, String... lines) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/api/v2/write?org=-&precision=ms&bucket=" + bucket))
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 204) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }
}
