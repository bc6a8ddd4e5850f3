package dev.vigil.formats.mapping;

import static dev.vigil.domain.observation.RejectionReason.NUMBER;
import static dev.vigil.domain.observation.RejectionReason.SYNTAX;
import static dev.vigil.domain.observation.RejectionReason.TIME_FUTURE;
import static dev.vigil.domain.observation.RejectionReason.UNSUPPORTED;
import static dev.vigil.formats.District.RECEIVED;
import static dev.vigil.formats.District.at;
import static dev.vigil.formats.District.bytes;
import static dev.vigil.formats.District.find;
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
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformPresetsTest {
    private static final String ALINK_TOPIC = "/sys/a1B2c3/dust-7/thing/event/property/post";

    @Test
    void alinkPropertiesHaveTheirOwnTimes() {
        Readout readout = District.read("alink", ALINK_TOPIC, Samples.ALINK);

        assertThat(metricsOf(readout)).containsExactly("Power", "WF");
        assertThat(find(readout, "Power").text()).isEqualTo("on");
        assertThat(find(readout, "WF").value()).isEqualTo(23.6);
        assertThat(find(readout, "WF").at()).isEqualTo(1524448722000L);
        assertThat(find(readout, "WF").device()).isEqualTo("dust-7");
        assertThat(readout.packets()).singleElement().satisfies(key -> assertThat(key.id())
                .isEqualTo("123"));
    }

    @Test
    void anAlinkValueWithoutATimeIsAsOldAsItsArrival() {
        Readout readout = District.read(
                "alink",
                ALINK_TOPIC,
                "{\"params\":{\"pm10\":80,\"pm25\":{\"value\":\"x\",\"time\":1524448722000},"
                        + "\"tsp\":{\"value\":1,\"time\":1883303200000}},\"method\":\"thing.event.property.post\"}");

        assertThat(only(District.read(
                                "alink",
                                ALINK_TOPIC,
                                "{\"params\":{\"pm10\":80},\"method\":\"thing.event.property.post\"}"))
                        .at())
                .isEqualTo(RECEIVED);
        assertThat(metricsOf(readout)).containsExactly("pm10");
        assertThat(reasons(readout)).containsExactly(NUMBER, TIME_FUTURE);
    }

    @Test
    void flatJsonOneSampleOrSeveral() {
        Readout one = District.read(
                "plain",
                "{\"deviceId\":\"dust-9\",\"ts\":1783303200000,\"pm10\":\"80.5\",\"noise\":{\"value\":61,\"quality\":\"D\"}}");
        assertThat(metricsOf(one)).containsExactly("pm10", "noise");
        assertThat(find(one, "pm10").value()).isEqualTo(80.5);
        assertThat(find(one, "pm10").device()).isEqualTo("dust-9");
        assertThat(find(one, "pm10").at()).isEqualTo(1783303200000L);
        assertThat(find(one, "noise").quality()).isEqualTo(Quality.FAULT);

        Readout several = District.read(
                "plain", "[{\"sn\":\"a\",\"time\":\"2026-07-06 10:00:00\",\"pm10\":1},{\"sn\":\"b\",\"pm10\":2}]");
        assertThat(several.decoded().observations())
                .extracting(Observation::device)
                .containsExactly("a", "b");
        assertThat(several.decoded().observations())
                .extracting(Observation::at)
                .containsExactly(at("2026-07-06T10:00:00+08:00"), RECEIVED);
    }

    @Test
    void flatJsonWithoutAReadingIsRefused() {
        assertThat(reasons(District.read("plain", "{\"deviceId\":\"dust-9\",\"ts\":1783303200000}")))
                .containsExactly(UNSUPPORTED);
        assertThat(reasons(District.read("plain", "[{\"sn\":\"a\",\"pm10\":1},{\"sn\":\"b\"}]")))
                .containsExactly(UNSUPPORTED);
    }

    @Test
    void huaweiServices() {
        Readout readout = District.read("huawei-iotda", "$oc/devices/hw-1/sys/properties/report", Samples.HUAWEI);

        assertThat(metricsOf(readout)).containsExactly("value", "value2", "level", "level2");
        assertThat(readout.decoded().observations()).allSatisfy(one -> {
            assertThat(one.device()).isEqualTo("hw-1");
            assertThat(one.at()).isEqualTo(at("2015-12-12T12:12:12Z"));
        });
    }

    @Test
    void huaweiTimesInTheOtherFormAndTheArrivalWhenThereIsNone() {
        String body = "{\"services\":[{\"service_id\":\"s\",\"properties\":{\"pm10\":1},\"event_time\":%s}]}";
        String topic = "$oc/devices/hw-1/sys/properties/report";

        assertThat(only(District.read("huawei-iotda", topic, body.replace("%s", "\"2026-07-06T01:00:00.250Z\"")))
                        .at())
                .isEqualTo(at("2026-07-06T01:00:00Z") + 250);
        assertThat(only(District.read("huawei-iotda", topic, body.replace("%s", "null")))
                        .at())
                .isEqualTo(RECEIVED);
        assertThat(only(District.read("huawei-iotda", topic, body.replace("%s", "\"soon\"")))
                        .at())
                .isEqualTo(RECEIVED);
    }

    @Test
    void huaweiGatewaysReportForTheirDevices() {
        Observation seen = only(District.read(
                "huawei-iotda",
                "$oc/devices/gw/sys/gateway/sub_devices/properties/report",
                "{\"devices\":[{\"device_id\":\"sub-1\",\"services\":[{\"properties\":{\"pm10\":1}}]}]}"));

        assertThat(seen.device()).isEqualTo("sub-1");
    }

    @Test
    void thingsBoardInItsThreeForms() {
        Readout plain = ofDevice(Samples.THINGSBOARD_PLAIN);
        assertThat(metricsOf(plain)).containsExactly("temperature", "humidity");
        assertThat(find(plain, "temperature").at()).isEqualTo(RECEIVED);

        Readout timed = ofDevice(Samples.THINGSBOARD_TIMED);
        assertThat(find(timed, "humidity").value()).isEqualTo(61);
        assertThat(find(timed, "humidity").at()).isEqualTo(1451649600512L);

        Readout several = ofDevice(Samples.THINGSBOARD_SEVERAL);
        assertThat(several.decoded().observations())
                .extracting(Observation::value)
                .containsExactly(22.5, 61.0, 22.7, 60.0);
        assertThat(several.decoded().observations())
                .extracting(Observation::at)
                .containsExactly(1451649600000L, 1451649600000L, 1451649601000L, 1451649601000L);
    }

    @Test
    void aThingsBoardMessageOfNobody() {
        assertThat(reasons(District.read("thingsboard", "v1/devices/me/telemetry", Samples.THINGSBOARD_PLAIN)))
                .containsExactly(SYNTAX);
    }

    @Test
    void thingsBoardGateway() {
        Readout readout = District.read("thingsboard-gateway", "v1/gateway/telemetry", Samples.THINGSBOARD_GATEWAY);

        assertThat(readout.decoded().observations())
                .extracting(one -> one.device() + " " + one.metric() + " " + one.value() + " " + one.at())
                .containsExactly(
                        "Device A temperature 42.0 1483228800000",
                        "Device A humidity 80.0 1483228800000",
                        "Device A temperature 43.0 1483228801000",
                        "Device A humidity 82.0 1483228801000",
                        "Device B temperature 42.0 1483228800000",
                        "Device B humidity 80.0 1483228800000");
    }

    @Test
    void jetLinks() {
        Observation seen = only(District.read("jetlinks", "/product/dev-1/properties/report", Samples.JETLINKS));

        assertThat(seen.device()).isEqualTo("dev-1");
        assertThat(seen.metric()).isEqualTo("temp");
        assertThat(seen.value()).isEqualTo(38.5);
        assertThat(seen.at()).isEqualTo(RECEIVED);
    }

    @Test
    void whatIsNotOfTheFormIsNotSilentlyDropped() {
        for (String format : List.of("alink", "huawei-iotda", "hikvision", "ai-box", "frigate", "deepstream")) {
            assertThat(reasons(District.read(format, "x", "{\"hello\":1}")))
                    .as(format)
                    .containsExactly(UNSUPPORTED);
        }
    }

    private static Readout ofDevice(String payload) {
        Message message = new Message(
                "mqtt:v1/devices/me/telemetry", "v1/devices/me/telemetry", bytes(payload), RECEIVED, "tb-1");
        return District.format("thingsboard").read(message, DeviceSettings.none());
    }
}
