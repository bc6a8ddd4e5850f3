package dev.vigil.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.influxdb.InfluxField;
import dev.vigil.connector.influxdb.series.QuestDbSchema;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Puts samples into the real time-series store, as the store job does. */
final class Measured {
    private final StringBuilder lines = new StringBuilder();

    Measured add(String premise, String device, String metric, long at, double value) {
        lines.append("observations,premise=%s,device=%s,metric=%s value=%s,quality=\"NORMAL\",received=%di %d000000\n"
                .formatted(premise, device, metric, value, at + 500, at));
        return this;
    }

    void store() {
        String store = Servers.Series.STORE.address();
        QuestDbSchema.ensureTable(
                store,
                "observations",
                List.of("premise", "device", "metric"),
                Map.of(
                        "value", InfluxField.Kind.NUMBER,
                        "text", InfluxField.Kind.TEXT,
                        "quality", InfluxField.Kind.TEXT,
                        "received", InfluxField.Kind.INTEGER));
        HttpRequest request = HttpRequest.newBuilder(URI.create(store + "/api/v2/write?precision=ns"))
                .POST(BodyPublishers.ofString(lines.toString()))
                .build();
        try {
            HttpResponse<String> written = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(written.statusCode()).as(written.body()).isEqualTo(204);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
