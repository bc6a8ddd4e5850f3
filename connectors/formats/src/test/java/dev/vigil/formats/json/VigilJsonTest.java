package dev.vigil.formats.json;

import static dev.vigil.domain.observation.RejectionReason.EMPTY;
import static dev.vigil.domain.observation.RejectionReason.ENCODING;
import static dev.vigil.domain.observation.RejectionReason.IDENTITY;
import static dev.vigil.domain.observation.RejectionReason.NUMBER;
import static dev.vigil.domain.observation.RejectionReason.OVERSIZE;
import static dev.vigil.domain.observation.RejectionReason.SYNTAX;
import static dev.vigil.domain.observation.RejectionReason.TIME_FUTURE;
import static dev.vigil.domain.observation.RejectionReason.TIME_INVALID;
import static dev.vigil.domain.observation.RejectionReason.TIME_MISSING;
import static dev.vigil.domain.observation.RejectionReason.TIME_OLD;
import static dev.vigil.formats.District.RECEIVED;
import static dev.vigil.formats.District.at;
import static dev.vigil.formats.District.bytes;
import static dev.vigil.formats.District.find;
import static dev.vigil.formats.District.format;
import static dev.vigil.formats.District.metricsOf;
import static dev.vigil.formats.District.only;
import static dev.vigil.formats.District.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.District;
import dev.vigil.formats.Message;
import dev.vigil.formats.Readout;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VigilJsonTest {
    private static final String DEVICE_TOPIC = "vigil/v1/haibin/p-1/dust-1";
    private static final String METRIC_TOPIC = DEVICE_TOPIC + "/pm10";

    @Test
    void aValueOnTheTopicOfItsMetric() {
        Observation seen =
                only(metric("{\"value\": 81.5, \"at\": \"2026-07-06T10:00:00+08:00\", \"unit\": \"µg/m³\"}"));

        assertThat(seen.premise()).isEqualTo("p-1");
        assertThat(seen.device()).isEqualTo("dust-1");
        assertThat(seen.metric()).isEqualTo("pm10");
        assertThat(seen.value()).isEqualTo(81.5);
        assertThat(seen.unit()).isEqualTo("µg/m³");
        assertThat(seen.at()).isEqualTo(at("2026-07-06T02:00:00Z"));
        assertThat(seen.received()).isEqualTo(RECEIVED);
        assertThat(seen.source()).isEqualTo("mqtt:" + METRIC_TOPIC);
        assertThat(seen.quality()).isEqualTo(Quality.NORMAL);
    }

    @Test
    void severalValuesOfOneInstant() {
        Readout readout =
                device("{\"at\": 1783303200000, \"values\": {\"pm10\": 80, \"a34004\": 40, \"vendor_x\": 1}}");

        assertThat(metricsOf(readout)).containsExactly("pm10", "pm25", "vendor_x");
        assertThat(find(readout, "pm25").at()).isEqualTo(1783303200000L);
        assertThat(reasons(readout)).isEmpty();
    }

    @Test
    void severalSamplesInAnArray() {
        Readout readout = device("[{\"at\":\"2026-07-06T10:00:00Z\",\"values\":{\"pm10\":1}},"
                + "{\"at\":\"2026-07-06T10:00:01.250Z\",\"values\":{\"pm10\":2}}]");

        assertThat(readout.decoded().observations())
                .extracting(Observation::at)
                .containsExactly(at("2026-07-06T10:00:00Z"), at("2026-07-06T10:00:00Z") + 1250);
    }

    @Test
    void aFileNeedsItsNamesInTheBody() {
        Observation seen = only(
                District.read(
                        "json",
                        "{\"premise\":\"p-1\",\"device\":\"d-1\",\"metric\":\"cod\",\"value\":12,\"at\":\"2026-07-06 10:00:00\"}"));

        assertThat(seen.premise()).isEqualTo("p-1");
        assertThat(seen.device()).isEqualTo("d-1");
        assertThat(seen.at()).isEqualTo(at("2026-07-06T02:00:00Z"));
        assertThat(reasons(District.read("json", "{\"metric\":\"cod\",\"value\":12,\"at\":1}")))
                .containsExactly(SYNTAX);
    }

    @Test
    void truthsAreOneAndZeroAndTextsStayTexts() {
        Readout readout = device(
                "{\"at\":1783303200000,\"values\":{\"door_open\":true,\"supply\":false,\"production_state\":\"St\"}}");

        assertThat(find(readout, "door_open").value()).isEqualTo(1);
        assertThat(find(readout, "supply").value()).isZero();
        assertThat(find(readout, "production_state").text()).isEqualTo("St");
    }

    @Test
    void whatTheDeviceSaysOfItsReadingIsKept() {
        Observation seen = only(metric("{\"value\":1,\"at\":1783303200000,\"quality\":\"D\",\"resent\":true,"
                + "\"event\":\"e-1\",\"picture\":\"ab12\"}"));

        assertThat(seen.quality()).isEqualTo(Quality.FAULT);
        assertThat(seen.resent()).isTrue();
        assertThat(seen.event()).isEqualTo("e-1");
        assertThat(seen.picture()).isEqualTo("ab12");
        assertThat(only(metric("{\"value\":1,\"at\":1783303200000,\"quality\":\"strange\"}"))
                        .quality())
                .isEqualTo(Quality.UNKNOWN);
    }

    @Test
    void theDeviceMayUseNamesAndUnitsOfItsOwn() {
        Message message =
                Message.ofTopic(DEVICE_TOPIC, bytes("{\"at\":1783303200000,\"values\":{\"P10\":1}}"), RECEIVED);
        Observation seen =
                only(format("json").read(message, device -> Map.of("alias.P10", "pm10", "unit.pm10", "mg/m³")));

        assertThat(seen.metric()).isEqualTo("pm10");
        assertThat(seen.unit()).isEqualTo("mg/m³");
    }

    @Test
    void aKnownDeviceStandsOverTheTopic() {
        Message message =
                new Message("mqtt:x", METRIC_TOPIC, bytes("{\"value\":1,\"at\":1783303200000}"), RECEIVED, "known-1");

        assertThat(only(format("json").read(message, DeviceSettings.none())).device())
                .isEqualTo("known-1");
    }

    @Test
    void oneBadValueCostsOnlyItself() {
        Readout readout =
                device("{\"at\":1783303200000,\"values\":{\"pm10\":NaN,\"pm25\":1e400,\"tsp\":\"12\",\"noise\":[1],"
                        + "\"cod\":null,\"ph\":-Infinity,\"gas\":" + "9".repeat(100_000) + ",\"humidity\":50}}");

        assertThat(metricsOf(readout)).containsExactly("humidity");
        assertThat(reasons(readout)).containsExactly(NUMBER, NUMBER, NUMBER, SYNTAX, NUMBER, NUMBER, NUMBER);
        assertThat(readout.decoded().rejections())
                .allSatisfy(one -> assertThat(one.raw()).isNotEmpty());
    }

    @Test
    void oneBadSampleCostsOnlyItself() {
        Readout readout =
                device("[{\"at\":1783303200000,\"values\":{\"pm10\":1}},7,{\"values\":{\"pm10\":1,\"pm25\":2}},"
                        + "{\"at\":1783303201000,\"values\":{\"pm10\":2}}]");

        assertThat(readout.decoded().observations()).hasSize(2);
        assertThat(reasons(readout)).containsExactly(SYNTAX, TIME_MISSING);
    }

    @Test
    void everyFaultHasItsReason() {
        assertThat(reasons(metric(""))).containsExactly(EMPTY);
        assertThat(reasons(metric("hello"))).containsExactly(SYNTAX);
        assertThat(reasons(metric("{\"value\":1"))).containsExactly(SYNTAX);
        assertThat(reasons(metric("12.5"))).containsExactly(SYNTAX);
        assertThat(reasons(metric("[]"))).containsExactly(SYNTAX);
        assertThat(reasons(metric("{\"value\":1} {}"))).containsExactly(SYNTAX);
        assertThat(reasons(metric("{\"at\":1783303200000}"))).containsExactly(SYNTAX);
        assertThat(reasons(metric("{\"at\":1783303200000,\"value\":{}}"))).containsExactly(SYNTAX);
        assertThat(reasons(metric("{\"at\":1783303200000,\"value\":1,\"value\":2}")))
                .containsExactly(SYNTAX);
        assertThat(reasons(metric("[".repeat(10_000)))).containsExactly(SYNTAX);
        assertThat(reasons(metric("{\"a\":".repeat(10_000)))).containsExactly(SYNTAX);
        assertThat(reasons(metric("{\"value\":1}"))).containsExactly(TIME_MISSING);
        assertThat(reasons(metric("{\"value\":1,\"at\":null}"))).containsExactly(TIME_MISSING);
        assertThat(reasons(metric("{\"value\":1,\"at\":true}"))).containsExactly(TIME_INVALID);
        assertThat(reasons(metric("{\"value\":1,\"at\":\"yesterday\"}"))).containsExactly(TIME_INVALID);
        assertThat(reasons(metric("{\"value\":1,\"at\":\"2026-02-30T10:00:00Z\"}")))
                .containsExactly(TIME_INVALID);
        assertThat(reasons(metric("{\"value\":1,\"at\":NaN}"))).containsExactly(TIME_INVALID);
        assertThat(reasons(metric("{\"value\":1,\"at\":1783303200}"))).containsExactly(TIME_OLD);
        assertThat(reasons(metric("{\"value\":1,\"at\":\"1999-12-31T10:00:00Z\"}")))
                .containsExactly(TIME_OLD);
        assertThat(reasons(metric("{\"value\":1,\"at\":1783303200000000}"))).containsExactly(TIME_FUTURE);
        assertThat(reasons(metric("{\"value\":1,\"at\":\"2026-07-07T12:00:01+08:00\"}")))
                .containsExactly(TIME_FUTURE);
        assertThat(reasons(metric("{\"value\":1,\"at\":\"2026-07-07T12:00:00+08:00\"}")))
                .isEmpty();
        assertThat(reasons(metric("{\"value\":1,\"at\":1783303200000,\"metric\":\"cod\"}")))
                .containsExactly(IDENTITY);
        assertThat(reasons(metric("{\"value\":1,\"at\":1783303200000,\"device\":\"x\"}")))
                .containsExactly(IDENTITY);
        assertThat(reasons(metric("{\"value\":1,\"at\":1783303200000,\"premise\":\"x\"}")))
                .containsExactly(IDENTITY);
        assertThat(reasons(metric("{\"" + "k".repeat(1 << 19) + "\":1}"))).containsExactly(OVERSIZE);
        assertThat(reasons(metric("\"" + "k".repeat(1 << 20) + "\""))).containsExactly(OVERSIZE);
        assertThat(reasons(metric("{\"a\":\"\\ud800\"}"))).containsExactly(ENCODING);
    }

    @Test
    void bytesThatAreNotUtf8() {
        byte[][] broken = {
            {'"', (byte) 0xC0, (byte) 0xAF, '"'},
            {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
            {'{', '"', (byte) 0xFF}
        };
        for (byte[] payload : broken) {
            Readout readout =
                    format("json").read(Message.ofTopic(METRIC_TOPIC, payload, RECEIVED), DeviceSettings.none());
            assertThat(reasons(readout)).containsExactly(ENCODING);
            assertThat(readout.decoded().rejections().get(0).raw()).isEqualTo(payload);
        }
    }

    @Test
    void aTopicThatIsNotOurs() {
        String sample = "{\"value\":1,\"at\":1783303200000}";
        for (String topic : new String[] {
            "vigil/v2/s/p/d/pm10",
            "vigil/v1/s/p",
            "vigil/v1/s/p/d/m/x",
            "vigil/v1/s//d/pm10",
            "vigil/v1/s/../d/pm10",
            "vigil/v1/s/+/d/pm10",
            "vigil/v1/$SYS/p/d/pm10",
            "vigil/v1/s/p/d\u0000/pm10",
            "vigil/v1/s/p/\uffff/pm10",
            "other/topic",
            "vigil/v1/s/p/" + "d".repeat(65_000) + "/pm10",
            "a/".repeat(1000)
        }) {
            assertThat(reasons(District.read("json", topic, sample))).as(topic).containsExactly(SYNTAX);
        }
    }

    @Test
    void aFloodOfReadingsIsCutOff() {
        StringBuilder many = new StringBuilder("{\"at\":1783303200000,\"values\":{\"m0\":1");
        for (int i = 1; i < 3_000; i++) {
            many.append(",\"m").append(i).append("\":1");
        }
        Readout readout = device(many.append("}}").toString());

        assertThat(readout.decoded().observations()).hasSize(2_000);
        assertThat(reasons(readout)).containsExactly(OVERSIZE);
    }

    @Test
    void aFloodOfRefusalsIsCountedInTheLastOne() {
        StringBuilder many = new StringBuilder("{\"at\":1783303200000,\"values\":{\"m0\":null");
        for (int i = 1; i < 100; i++) {
            many.append(",\"m").append(i).append("\":null");
        }
        Readout readout = device(many.append("}}").toString());

        assertThat(readout.decoded().rejections()).hasSize(32);
        assertThat(readout.decoded().rejections().get(31).detail()).contains("68 more refusals");
    }

    private static Readout metric(String payload) {
        return District.read("json", METRIC_TOPIC, payload);
    }

    private static Readout device(String payload) {
        return District.read("json", DEVICE_TOPIC, payload);
    }
}
