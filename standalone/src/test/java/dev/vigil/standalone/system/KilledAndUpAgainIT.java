package dev.vigil.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.standalone.bench.Line;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The process is killed at a random moment while devices publish; nothing that was acknowledged may be missing. */
class KilledAndUpAgainIT {
    private static final int MESSAGES = 120;
    private static final String QUERY = "/api/series?premise=site-songyuan&device=songyuan-dust-1&metric=pm10";

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedReadingIsStoredAndNoAlertOrTaskIsDoubled() throws Exception {
        Installation installation = Installation.in(folder);
        MosquittoPub mosquitto = installation.publisher();
        Random random = new Random(20261122);
        int killAt = 30 + random.nextInt(60);
        long begin = System.currentTimeMillis() - 60_000;
        List<Long> acknowledged = new ArrayList<>();

        VigilProcess vigil = installation.up();
        heardFromTheFirstMoment(installation);
        for (int i = 0; i < killAt; i++) {
            publish(mosquitto, begin + i * 100L, acknowledged);
        }
        vigil.kill();
        publish(mosquitto, begin + killAt * 100L, acknowledged);
        vigil = installation.up();
        try {
            for (int i = killAt + 1; i < MESSAGES; i++) {
                publish(mosquitto, begin + i * 100L, acknowledged);
            }
            assertThat(acknowledged).as("the broker is down for one of them").hasSizeGreaterThanOrEqualTo(MESSAGES - 2);
            VigilHttp http = installation.http();
            http.await(QUERY + "&from=" + begin + "&to=" + (begin + MESSAGES * 100L), answer -> times(answer)
                    .containsAll(acknowledged));
            assertOnce(http.await("/api/alerts?premise=site-songyuan&limit=100", answer -> !answer.path("items")
                    .isEmpty()));
            assertOnce(http.await("/api/tasks?premise=site-songyuan&limit=100", answer -> !answer.path("items")
                    .isEmpty()));
        } finally {
            vigil.stop();
            vigil.close();
        }
    }

    /** Ready means that the broker keeps for us what it confirms; before that it would confirm and keep it for nobody. */
    private static void heardFromTheFirstMoment(Installation installation) throws Exception {
        AtomicInteger confirmed = new AtomicInteger();
        try (Line device = Line.open("tcp://127.0.0.1:" + installation.mqttPort(), "first-words")) {
            byte[] calm = "{\"value\":20}".getBytes(StandardCharsets.US_ASCII);
            device.send("vigil/v1/wanghai/site-songyuan/songyuan-dust-1/pm25", calm, confirmed::incrementAndGet);
            device.awaitConfirmed();
        }
        assertThat(confirmed).hasValue(1);
    }

    private static void publish(MosquittoPub mosquitto, long at, List<Long> acknowledged) throws Exception {
        String payload = String.format(Locale.ROOT, "{\"value\":400,\"at\":%d}", at);
        if (mosquitto.publish("vigil/v1/wanghai/site-songyuan/songyuan-dust-1/pm10", payload)) {
            acknowledged.add(at);
        }
    }

    private static Set<Long> times(JsonNode series) {
        Set<Long> times = new HashSet<>();
        series.path("points")
                .forEach(point -> times.add(
                        java.time.OffsetDateTime.parse(point.path("at").asString())
                                .toInstant()
                                .toEpochMilli()));
        return times;
    }

    private static void assertOnce(JsonNode answer) {
        assertThat(answer.path("items").size())
                .as("one occurrence, one record: " + answer)
                .isEqualTo(1);
    }
}
