package dev.vigil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The same questions as {@link SeriesIT}, to a console whose series lie in InfluxDB. */
class SeriesOnInfluxIT {
    private static final String BUCKET = "observations";
    private static final String SPAN = "&from=2026-09-01T08:00:00%2B08:00&to=2026-09-01T08:10:00%2B08:00";

    @TempDir
    static Path folder;

    private static InfluxServer influx;
    private static Console console;
    private static Browser desk;

    @BeforeAll
    static void start() throws IOException {
        influx = InfluxServer.start(folder, BUCKET);
        console = Console.start(Servers.settingsWithInflux(influx.address() + "/" + BUCKET));
        desk = Browser.admin(console);
        StringBuilder lines = new StringBuilder();
        for (int minute = 0; minute < 10; minute++) {
            long at = Cases.EIGHT + minute * 60_000L;
            lines.append("observations,premise=site-guanlan,device=guanlan-dust-1,metric=pm10 value=")
                    .append(100 + minute)
                    .append(",quality=\"NORMAL\",received=")
                    .append(at + 500)
                    .append("i ")
                    .append(at)
                    .append('\n');
        }
        assertThat(influx.write(BUCKET, lines.toString())).isEqualTo(204);
    }

    @AfterAll
    static void stop() {
        if (console != null) {
            console.close();
            influx.close();
        }
    }

    private static JsonNode series(String more) {
        return desk.get("/api/series?premise=site-guanlan&device=guanlan-dust-1&metric=pm10" + SPAN + more)
                .json();
    }

    @Test
    void samplesComeAsTheyAreWithTheirQualityAndDistrictTime() {
        JsonNode points = series("").get("points");

        assertThat(points.size()).isEqualTo(10);
        assertThat(points.get(0).get("at").asString()).isEqualTo("2026-09-01T08:00:00+08:00");
        assertThat(points.get(0).get("value").asDouble()).isEqualTo(100);
        assertThat(points.get(0).get("quality").asString()).isEqualTo("NORMAL");
    }

    @Test
    void bucketsAreAggregated() {
        JsonNode buckets = series("&bucket=5m&aggregate=max").get("points");

        assertThat(buckets.size()).isEqualTo(2);
        assertThat(buckets.get(1).get("value").asDouble()).isEqualTo(109);
    }

    /** InfluxDB joins what is written to one point: fields that a later edition leaves out stay. */
    @Test
    void anHourThatLostItsMeanByACorrectionDoesNotShowTheOldOne() throws IOException {
        String point = "observations_hour,premise=site-guanlan,device=guanlan-dust-1,metric=pm10 ";
        String at = " " + Cases.EIGHT + "\n";
        String first = "value=104.5,min=100,max=109,count=10i,share=0.166,empty=false,quality=\"NORMAL\"";
        String corrected = "count=10i,share=0,empty=true,quality=\"FAULT\"";
        assertThat(influx.write(BUCKET, point + first + at)).isEqualTo(204);
        assertThat(series("&resolution=hour").get("points").get(0).get("value").asDouble())
                .isEqualTo(104.5);

        assertThat(influx.write(BUCKET, point + corrected + at)).isEqualTo(204);

        JsonNode hour = series("&resolution=hour").get("points").get(0);
        assertThat(hour.path("value").isNumber()).isFalse();
        assertThat(hour.path("min").isNumber()).isFalse();
        assertThat(hour.path("max").isNumber()).isFalse();
        assertThat(hour.get("quality").asString()).isEqualTo("FAULT");
        assertThat(hour.get("count").asInt()).isEqualTo(10);
    }

    @Test
    void aLimitThatCutsSaysSo() {
        JsonNode cut = series("&limit=3");

        assertThat(cut.get("points").size()).isEqualTo(3);
        assertThat(cut.get("truncated").asBoolean()).isTrue();
    }
}
