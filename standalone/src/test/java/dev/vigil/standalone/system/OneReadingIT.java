package dev.vigil.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One reading, from somebody else's MQTT client to the inspection task, on the whole system as it is shipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneReadingIT {
    private static final long HOLD = 3_000;

    private Installation installation;
    private VigilProcess vigil;
    private VigilHttp http;
    private MosquittoPub mosquitto;

    @BeforeAll
    void up(@TempDir Path folder) throws Exception {
        installation = Installation.in(folder);
        vigil = installation.up();
        http = installation.http();
        mosquitto = installation.publisher();
        warmUp();
    }

    /** An alert that stands already when the tests begin. */
    private void warmUp() throws Exception {
        BlockingQueue<VigilHttp.Event> stream = http.stream();
        long now = System.currentTimeMillis();
        String topic = "vigil/v1/wanghai/site-yunfan-road/yunfan-road-dust-1/pm10";
        assertThat(mosquitto.publish(topic, Payload.json(now - 10_000, 320))).isTrue();
        assertThat(mosquitto.publish(topic, Payload.json(now - 5_000, 330))).isTrue();
        awaitAlert(stream, "yunfan-road-dust-1");
    }

    @AfterAll
    void down() throws Exception {
        vigil.stop();
        vigil.close();
    }

    @Test
    void aJsonReadingBecomesAnAlertAsSoonAsItHasHeldAndATask() throws Exception {
        BlockingQueue<VigilHttp.Event> stream = http.stream();
        String topic = "vigil/v1/wanghai/site-songyuan/songyuan-dust-1/pm10";
        long began = System.currentTimeMillis();
        assertThat(mosquitto.publish(topic, Payload.json(began, 320))).isTrue();
        assertThat(mosquitto.publish(topic, Payload.json(began + 1_000, 330))).isTrue();

        VigilHttp.Event alert = awaitAlert(stream, "songyuan-dust-1");
        assertThat(alert.arrived()).as("not before its time").isGreaterThan(began + HOLD - 500);
        assertThat(alert.time("openedAt"))
                .as("no reading came after it: its own timer opened it")
                .isEqualTo(began + HOLD);
        assertThat(alert.data().path("severity").asString()).isEqualTo("orange");
        assertThat(alert.data().path("premise").asString()).isEqualTo("site-songyuan");

        String id = alert.data().path("id").asString();
        JsonNode tasks = http.await("/api/tasks?limit=50", answer -> holds(answer, id));
        assertThat(tasks.path("items")).isNotEmpty();
        http.await(
                "/api/series?premise=site-songyuan&device=songyuan-dust-1&metric=pm10&from=" + (began - 1) + "&to="
                        + (began + 60_000),
                answer -> answer.path("points").size() == 2);
    }

    @Test
    void theStatusSpeaksOfTheDoorForHj212() throws Exception {
        JsonNode status = http.await(
                "/api/status",
                answer -> VigilHttp.part(answer, "door").path("live").asBoolean(false));
        assertThat(VigilHttp.part(status, "door").path("detail").path("en").asString())
                .contains("frames received");
    }

    @Test
    void anHj212FrameBecomesAnAlert() throws Exception {
        BlockingQueue<VigilHttp.Event> stream = http.stream();
        long now = System.currentTimeMillis() / 1000 * 1000;
        assertThat(mosquitto.publish(
                        "hj212/010000A8900016F000169DC0",
                        Hj212.dust("010000A8900016F000169DC0", Payload.beijing(now), 412)))
                .isTrue();
        VigilHttp.Event alert = awaitAlert(stream, "guanlan-dust-1");
        assertThat(alert.time("openedAt")).isEqualTo(now + HOLD);
        assertThat(alert.data().path("value").asDouble()).isEqualTo(412);
    }

    /** Through every part: console, case file, WarningJob, case file, console, registry. */
    @Test
    void aDeviceThatWaitsForAnAnswerGetsIt() throws Exception {
        String mn = "010000A8900016F000169DC0";
        String time = Payload.beijing(System.currentTimeMillis() - 60_000);
        MosquittoRr device = new MosquittoRr(installation.mqttPort());
        String answer = "QN=" + time + "000;ST=91;CN=9014;PW=123456;MN=" + mn + ";Flag=4;CP=&&&&";
        assertThat(device.ask("hj212/" + mn, Hj212.dustToBeAnswered(mn, time, 20), "hj212-answers/" + mn))
                .contains(Hj212.frame(answer, Hj212.crc(answer)).strip());
    }

    /** The alert of the warm-up is open: who comes later hears of it too. */
    @Test
    void aSirenHearsOfWhatIsOpen() throws Exception {
        String heard = MosquittoSub.first("vigil-out/alerts/site-yunfan-road/+", installation.mqttPort());

        assertThat(heard).contains("\"state\":\"OPEN\"", "\"device\":\"yunfan-road-dust-1\"", "\"rule\":\"test-dust\"");
        assertThat(MosquittoSub.first("vigil-out/tasks/site-yunfan-road/+", installation.mqttPort()))
                .contains("\"premise\":\"site-yunfan-road\"", "\"departments\":[");
        muteHushesIt("site-yunfan-road");
    }

    /** The broker keeps it for nobody while it is muted, and says it again afterwards. */
    private void muteHushesIt(String premise) throws Exception {
        String topic = "vigil-out/alerts/" + premise + "/+";
        String until = Instant.now().plusSeconds(3_600).toString();
        http.act(Map.of("kind", "MUTE", "premise", premise, "comment", "works", "data", Map.of("until", until)));
        Await.until(() -> MosquittoSub.kept(topic, installation.mqttPort()), String::isEmpty);
        http.act(Map.of("kind", "UNMUTE", "premise", premise, "comment", "they are done"));
        assertThat(MosquittoSub.first(topic, installation.mqttPort())).contains("\"state\":\"OPEN\"");
    }

    @Test
    void anUnknownDeviceWaitsUntilItIsRegistered() throws Exception {
        String mn = "A110000_0077";
        String door = "mqtt:hj212/" + mn;
        long at = System.currentTimeMillis() / 1000 * 1000 - 30_000;
        assertThat(mosquitto.publish("hj212/" + mn, Hj212.dust(mn, Payload.beijing(at), 21)))
                .isTrue();
        JsonNode letters =
                http.await("/api/dead-letters?reason=UNKNOWN_DEVICE&limit=100", answer -> !Letters.of(answer, door)
                        .isEmpty());

        String premise = "/api/premises/site-yunfan-road";
        http.put(
                premise + "/devices/yunfan-road-dust-9",
                premise,
                Map.of("wireIds", List.of(mn), "metrics", List.of("pm10", "pm25"), "reason", "a new box at the gate"));
        String series = "/api/series?device=yunfan-road-dust-9&metric=pm10&from=" + (at - 1) + "&to=" + (at + 1);
        // the registry is on its way to the job; a letter that comes before it is refused again, and stays
        Await.until(
                () -> {
                    retry(Letters.of(letters, door).get(0));
                    return http.get(series).path("points").size();
                },
                size -> size == 1);
    }

    private void retry(JsonNode letter) throws Exception {
        try (VigilProcess retry = VigilProcess.start(
                "dead-letters",
                "retry",
                letter.path("id").asString(),
                "--url",
                "http://127.0.0.1:" + installation.consolePort())) {
            assertThat(retry.output(120)).contains("1 sent in again.");
        }
    }

    @Test
    void platformsComeThroughTheirOwnTopicsAndTheirMinutesAreRolledUp() throws Exception {
        long at = System.currentTimeMillis() / 60_000 * 60_000 - 120_000;
        String alink = "{\"id\":\"%d\",\"params\":{\"a34001\":{\"value\":%d.0,\"time\":%d}},"
                + "\"method\":\"thing.event.property.post\"}";
        String topic = "/sys/product/yunfan-road-dust-1/thing/event/property/post";
        assertThat(mosquitto.publish(topic, alink.formatted(1, 40, at))).isTrue();
        assertThat(mosquitto.publish(topic, alink.formatted(2, 60, at + 30_000)))
                .isTrue();
        assertThat(mosquitto.publish(
                        "$oc/devices/yunfan-road-dust-1/sys/properties/report",
                        "{\"services\":[{\"service_id\":\"s\",\"properties\":{\"a34001\":80},\"event_time\":\""
                                + Instant.ofEpochMilli(at + 45_000) + "\"}]}"))
                .isTrue();
        String series = "/api/series?device=yunfan-road-dust-1&metric=tsp&from=" + at + "&to=" + (at + 60_000);
        http.await(series, answer -> answer.path("points").size() == 3);
        JsonNode minute = http.await(
                        series + "&resolution=minute",
                        answer -> answer.path("points").path(0).path("count").asInt() == 3)
                .path("points")
                .path(0);
        assertThat(minute.path("value").asDouble()).isEqualTo(60);
        assertThat(minute.path("min").asDouble()).isEqualTo(40);
        assertThat(minute.path("max").asDouble()).isEqualTo(80);
        assertThat(minute.path("quality").asString()).isEqualTo("NORMAL");
    }

    @Test
    void aPoisonedRecordOfKafkaStopsNothing() throws Exception {
        String door = "kafka:raw-camera";
        RawTopic cameras = new RawTopic(installation.kafkaPort());
        long at = System.currentTimeMillis() - 5_000;
        cameras.send((byte[]) null);
        cameras.send(new byte[] {(byte) 0xC3, 0x28, 0});
        cameras.send("[".repeat(100_000));
        cameras.send("{\"device\":\"yunfan-road-dust-1\",\"metric\":\"pm25\",\"value\":17,\"at\":" + at + "}");
        http.await(
                "/api/series?device=yunfan-road-dust-1&metric=pm25&from=" + at + "&to=" + (at + 1),
                answer -> answer.path("points").size() == 1);
        JsonNode letters = http.await(
                "/api/dead-letters?limit=100",
                answer -> Letters.of(answer, door).size() >= 3);
        assertThat(Letters.of(letters, door))
                .extracting(letter -> letter.path("reason").asString())
                .contains("EMPTY", "ENCODING", "SYNTAX");
    }

    @Test
    void whatCannotBeReadLiesInTheDeadLettersWithItsOwnReason() throws Exception {
        String metric = "vigil/v1/wanghai/site-songyuan/songyuan-dust-1/tsp";
        String now = Instant.now().toString();
        assertRejected(metric, "{not json", "SYNTAX");
        assertRejected(metric, "{\"value\":{\"a\":1},\"at\":\"" + now + "\"}", "SYNTAX", "NUMBER");
        assertRejected(metric, "{\"value\":NaN,\"at\":\"" + now + "\"}", "NUMBER");
        assertRejected(metric, "{\"value\":1,\"at\":\"1970-01-01T00:00:00Z\"}", "TIME_OLD");
        assertRejected(metric, "{\"value\":1,\"at\":\"2106-02-07T06:28:15Z\"}", "TIME_FUTURE");
        assertRejected(metric, "{\"value\":1}", "TIME_MISSING");
        assertRejected(metric, "{\"value\":1,\"at\":\"yesterday\"}", "TIME_INVALID");
        assertRejected("vigil/v1/wanghai/site-songyuan/no-such-device/tsp", Payload.json(1, now), "UNKNOWN_DEVICE");
        assertRejected("vigil/v1/wanghai/site-guanlan/songyuan-dust-1/tsp", Payload.json(1, now), "IDENTITY");
        assertRejected(
                "vigil/v1/wanghai/site-songyuan/songyuan-dust-1/no_such", Payload.json(1, now), "UNKNOWN_METRIC");
        assertRejected(metric, "", "EMPTY");
        assertRejected(metric, new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'}, "ENCODING");
        assertRejected(metric, new byte[(1 << 20) + 1], "OVERSIZE");
        String frame = Hj212.dust("010000A8900016F000169DC0", Payload.beijing(System.currentTimeMillis()), 10);
        assertRejected("hj212/010000A8900016F000169DC0", frame.replace("23.0", "24.0"), "CHECKSUM");

        assertThat(mosquitto.publish(metric, Payload.json(System.currentTimeMillis(), 81)))
                .isTrue();
        http.await(
                "/api/series?premise=site-songyuan&device=songyuan-dust-1&metric=tsp&from=0&to="
                        + (System.currentTimeMillis() + 60_000),
                answer -> answer.path("points").size() == 1);
        String meters = http.text("/actuator/prometheus");
        assertThat(meters).containsPattern("vigil_job_rejected_total\\{[^}]*reason=\"CHECKSUM\"[^}]*} [1-9]");
        assertThat(meters.lines().filter(line -> line.startsWith("vigil_job_num_restarts{")))
                .as("no job was restarted by any of it")
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(line -> line.endsWith(" 0.0"));
    }

    private void assertRejected(String topic, String payload, String... reasons) throws Exception {
        assertRejected(topic, payload.getBytes(java.nio.charset.StandardCharsets.UTF_8), reasons);
    }

    /** The newest letter of that topic has one of the reasons and the bytes as they were sent. */
    private void assertRejected(String topic, byte[] payload, String... reasons) throws Exception {
        assertThat(mosquitto.publish(topic, payload)).isTrue();
        String raw = java.util.Base64.getEncoder().encodeToString(payload);
        http.await("/api/dead-letters?limit=100", answer -> {
            for (JsonNode letter : answer.path("items")) {
                if (letter.path("source").asString().equals("mqtt:" + topic)
                        && java.util.List.of(reasons)
                                .contains(letter.path("reason").asString())
                        && (payload.length > 4096
                                || letter.path("raw").asString().equals(raw))) {
                    return true;
                }
            }
            return false;
        });
    }

    private static VigilHttp.Event awaitAlert(BlockingQueue<VigilHttp.Event> stream, String device)
            throws InterruptedException {
        for (int seen = 0; seen < 200; seen++) {
            VigilHttp.Event event = stream.poll(120, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no alert of " + device + " on the stream within two minutes");
            }
            if (event.data().path("device").asString("").equals(device)
                    && event.data().path("rule").asString("").equals("test-dust")) {
                return event;
            }
        }
        throw new AssertionError("200 events on the stream, and none is the alert of " + device);
    }

    private static boolean holds(JsonNode tasks, String alert) {
        for (JsonNode task : tasks.path("items")) {
            for (JsonNode part : task.path("parts")) {
                if (part.path("alert").asString().equals(alert)) {
                    return true;
                }
            }
        }
        return false;
    }
}
