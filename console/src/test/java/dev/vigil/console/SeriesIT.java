package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Observations out of the real store. */
class SeriesIT {
    private static final String SPAN = "&from=2026-09-01T08:00:00%2B08:00&to=2026-09-01T08:10:00%2B08:00";
    private static Console console;
    private static Browser desk;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        console = Console.start(Servers.settingsWithSeries());
        desk = Browser.admin(console);
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
        StringBuilder lines = new StringBuilder();
        for (int minute = 0; minute < 10; minute++) {
            lines.append("observations,premise=site-guanlan,device=guanlan-dust-1,metric=pm10 value=")
                    .append(100 + minute)
                    .append(",quality=\"NORMAL\" ")
                    .append(Cases.EIGHT + minute * 60_000L)
                    .append("000000\n");
        }
        lines.append("observations_hour,premise=site-guanlan,device=guanlan-dust-1,metric=pm10"
                        + " value=104.5,min=100,max=109,")
                .append("count=10i,share=0.166,quality=\"COMMUNICATION\" ")
                .append(Cases.EIGHT)
                .append("000000\n");
        HttpResponse<String> written = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(store + "/api/v2/write?precision=ns"))
                                .POST(BodyPublishers.ofString(lines.toString()))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(written.statusCode()).as(written.body()).isEqualTo(204);
        eventually(() -> points("").size(), size -> size == 10);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    private static JsonNode points(String more) {
        return desk.get("/api/series?premise=site-guanlan&device=guanlan-dust-1&metric=pm10" + SPAN + more)
                .json()
                .get("points");
    }

    @Test
    void samplesComeAsTheyAreWithTheirQualityAndDistrictTime() {
        JsonNode first = points("").get(0);

        assertThat(first.get("at").asString()).isEqualTo("2026-09-01T08:00:00+08:00");
        assertThat(first.get("value").asDouble()).isEqualTo(100);
        assertThat(first.get("quality").asString()).isEqualTo("NORMAL");
    }

    @Test
    void bucketsAreAggregatedAndFilled() {
        JsonNode buckets = points("&bucket=5m&aggregate=max");

        assertThat(buckets.size()).isEqualTo(2);
        assertThat(buckets.get(1).get("value").asDouble()).isEqualTo(109);
    }

    @Test
    void anHourComesWithItsValidity() {
        eventually(() -> points("&resolution=hour").size(), size -> size == 1);
        JsonNode hour = points("&resolution=hour").get(0);

        assertThat(hour.get("at").asString()).isEqualTo("2026-09-01T08:00:00+08:00");
        assertThat(hour.get("value").asDouble()).isEqualTo(104.5);
        assertThat(hour.get("max").asDouble()).isEqualTo(109);
        assertThat(hour.get("count").asInt()).isEqualTo(10);
        assertThat(hour.get("share").asDouble()).isEqualTo(0.166);
        assertThat(hour.get("quality").asString()).isEqualTo("COMMUNICATION");
    }

    @Test
    void aLimitThatCutsSaysSo() {
        JsonNode series = desk.get("/api/series?premise=site-guanlan&device=guanlan-dust-1&metric=pm10&limit=3" + SPAN)
                .json();

        assertThat(series.get("points").size()).isEqualTo(3);
        assertThat(series.get("truncated").asBoolean()).isTrue();
    }

    @Test
    void aSpreadsheetGetsCsv() {
        Browser.Answer csv = Browser.admin(console)
                .with("Accept", "text/csv")
                .get("/api/series?premise=site-guanlan&metric=pm10" + SPAN);

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body().lines().skip(1).findFirst())
                .contains("2026-09-01T08:00:00+08:00,guanlan-dust-1,pm10,100.0,,µg/m³,NORMAL");
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        assertThat(desk.get("/api/series?metric=pm10").status()).isEqualTo(400);
        assertThat(desk.get("/api/series?premise=x&metric=pm10&bucket=often").status())
                .isEqualTo(400);
        assertThat(desk.get("/api/series?premise=x&metric=pm10&resolution=hour&bucket=1h")
                        .status())
                .isEqualTo(400);
        assertThat(desk.get("/api/series?premise=x&metric=pm10&from=2026-09-02&to=2026-09-01")
                        .status())
                .isEqualTo(400);
    }
}
