package dev.vigil.formats.mapping;

import static dev.vigil.domain.observation.RejectionReason.OVERSIZE;
import static dev.vigil.domain.observation.RejectionReason.SYNTAX;
import static dev.vigil.domain.observation.RejectionReason.TIME_INVALID;
import static dev.vigil.formats.District.RECEIVED;
import static dev.vigil.formats.District.at;
import static dev.vigil.formats.District.bytes;
import static dev.vigil.formats.District.find;
import static dev.vigil.formats.District.format;
import static dev.vigil.formats.District.metricsOf;
import static dev.vigil.formats.District.only;
import static dev.vigil.formats.District.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Observation;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.District;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.Formats;
import dev.vigil.formats.Memory;
import dev.vigil.formats.Message;
import dev.vigil.formats.Picture;
import dev.vigil.formats.Readout;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class CameraPresetsTest {
    private final Memory memory = new Memory();

    @Test
    void hikvisionEvents() {
        Observation intrusion = only(District.read("hikvision", Samples.HIKVISION_INTRUSION));
        assertThat(intrusion.metric()).isEqualTo("intrusion");
        assertThat(intrusion.device()).isEqualTo("da107dd1989e44978a5efebe73d6e979");
        assertThat(intrusion.at()).isEqualTo(at("2019-01-02T15:17:24+08:00"));
        assertThat(intrusion.event()).isEqualTo("BE26E09F-0C6C-4EF9-BE2B-27007B261731");
        assertThat(intrusion.value()).isEqualTo(1);

        assertThat(only(District.read("hikvision", Samples.HIKVISION_MOTION)).metric())
                .isEqualTo("motion");
        assertThat(reasons(District.read("hikvision", Samples.HIKVISION_NO_DATE)))
                .containsExactly(TIME_INVALID);
    }

    @Test
    void hikvisionParametersInATextAndATimeWithoutZone() {
        String params = Samples.HIKVISION_MOTION
                .substring(Samples.HIKVISION_MOTION.indexOf("\"params\":") + 9, Samples.HIKVISION_MOTION.length() - 1)
                .replace("2018-08-14T07:20:51.531+08:00", "2018-06-28 17:04:31");
        String text = "{\"method\":\"OnEventNotify\",\"params\":" + JsonNodeFactory.instance.stringNode(params) + "}";

        assertThat(only(District.read("hikvision", text)).at()).isEqualTo(at("2018-06-28T17:04:31+08:00"));
    }

    @Test
    void hikvisionBeginAndEndOfOneEvent() {
        Observation begin = only(read("hikvision", Samples.HIKVISION_MOTION));
        Readout again = read("hikvision", Samples.HIKVISION_MOTION);
        Observation end = only(read(
                "hikvision",
                Samples.HIKVISION_MOTION
                        .replace("\"status\":1", "\"status\":2")
                        .replace("\"sendTime\":\"2018-08-14T07:20:51", "\"sendTime\":\"2018-08-14T07:21:51")));

        assertThat(begin.value()).isEqualTo(1);
        assertThat(again.decoded().observations()).isEmpty();
        assertThat(again.counters()).containsEntry("events.repeated", 1L);
        assertThat(end.value()).isZero();
        assertThat(end.at()).isEqualTo(begin.at() + 60_000);
        assertThat(end.event()).isEqualTo(begin.event());
    }

    @Test
    void aLargePictureIsTakenAndAnotherLargeTextIsNot() {
        byte[] jpeg = new byte[1_390_000];
        jpeg[0] = (byte) 0xFF;
        jpeg[1] = (byte) 0xD8;
        jpeg[2] = (byte) 0xFF;
        String picture = Base64.getEncoder().encodeToString(jpeg);
        Readout readout = District.read("ai-box", Samples.AI_BOX.replace("img1_base64", picture));
        assertThat(only(readout).picture()).isEqualTo(readout.pictures().get(0).sha256());
        assertThat(readout.pictures().get(0).bytes()).isEqualTo(jpeg);

        String wordy = Samples.AI_BOX.replace(
                "\"hazard_level\"",
                "\"x\":\"" + "x".repeat(60_000) + "\",\"y\":\"" + "y".repeat(60_000) + "\",\"hazard_level\"");
        assertThat(reasons(District.read("ai-box", wordy.replace("img1_base64", picture))))
                .containsExactly(OVERSIZE);
    }

    @Test
    void frigateObjects() {
        Observation person = only(read("frigate", Samples.FRIGATE_EVENT));
        assertThat(person.metric()).isEqualTo("person");
        assertThat(person.device()).isEqualTo("front_door");
        assertThat(person.at()).isEqualTo(1607123955475L);
        assertThat(person.event()).isEqualTo("1607123955.475377-mxklsc");

        assertThat(read("frigate", Samples.FRIGATE_EVENT).decoded().observations())
                .isEmpty();
        Observation end = only(read(
                "frigate",
                Samples.FRIGATE_EVENT
                        .replace("\"type\":\"update\"", "\"type\":\"end\"")
                        .replace("\"end_time\":null", "\"end_time\":1607123999.5")));
        assertThat(end.value()).isZero();
        assertThat(end.at()).isEqualTo(1607123999500L);
    }

    @Test
    void anEndOfWhichWeMissedTheBeginningTellsBoth() {
        Readout readout = read(
                "frigate",
                Samples.FRIGATE_EVENT
                        .replace("\"type\":\"update\"", "\"type\":\"end\"")
                        .replace("\"end_time\":null", "\"end_time\":1607123999.5"));

        assertThat(readout.decoded().observations())
                .extracting(Observation::value)
                .containsExactly(1.0, 0.0);
    }

    @Test
    void aFrigateReviewThatRises() {
        String detection = Samples.FRIGATE_REVIEW.replace("\"severity\":\"alert\"", "\"severity\":\"detection\"");
        Readout first = read("frigate", detection);
        Readout risen = read("frigate", Samples.FRIGATE_REVIEW);

        assertThat(metricsOf(first)).containsExactly("person", "vehicle");
        assertThat(find(first, "person").value()).isEqualTo(1);
        assertThat(find(risen, "person").value()).isEqualTo(2);
        assertThat(read("frigate", Samples.FRIGATE_REVIEW).decoded().observations())
                .isEmpty();
    }

    @Test
    void anAiBoxWhosePictureIsOnlyTheWordOfTheDocumentation() {
        Readout readout = District.read("ai-box", Samples.AI_BOX);

        Observation seen = find(readout, "no_helmet");
        assertThat(seen.device()).isEqualTo("数据源ID");
        assertThat(seen.at()).isEqualTo(1742974675550L);
        assertThat(seen.event()).isEqualTo("xxxxxx");
        assertThat(seen.picture()).isNull();
        assertThat(reasons(readout)).containsExactly(SYNTAX);
    }

    @Test
    void aPictureComesOutBesideTheObservation() {
        byte[] jpeg = new byte[600_000];
        jpeg[0] = (byte) 0xFF;
        jpeg[1] = (byte) 0xD8;
        jpeg[2] = (byte) 0xFF;
        jpeg[599_999] = 7;
        for (String form : new String[] {"%s", "data:image/jpeg;base64,%s"}) {
            String text =
                    form.replace("%s", Base64.getEncoder().encodeToString(jpeg)).replace("/", "\\/");
            Readout readout = District.read("ai-box", Samples.AI_BOX.replace("img1_base64", text));

            Picture picture = readout.pictures().get(0);
            assertThat(picture.bytes()).isEqualTo(jpeg);
            assertThat(picture.type()).isEqualTo("image/jpeg");
            assertThat(only(readout).picture()).isEqualTo(picture.sha256()).hasSize(64);
        }
    }

    @Test
    void aPictureThatIsTooLargeCostsThePictureOnly() {
        String text = "/9j/".repeat(200_000);
        Readout readout = withPicturesOf(100_000, Samples.AI_BOX.replace("img1_base64", text));

        assertThat(metricsOf(readout)).containsExactly("no_helmet");
        assertThat(reasons(readout)).containsExactly(OVERSIZE);
    }

    @Test
    void aLatePictureBelongsToTheBeginning() {
        String without = Samples.AI_BOX.replace("img1_base64", "");
        Observation first = only(read("ai-box", without));
        Readout late = read(
                "ai-box",
                Samples.AI_BOX.replace("img1_base64", "iVBORw0KGgo=").replace("1742974675.55", "1742974699.55"));

        assertThat(only(late).at()).isEqualTo(first.at());
        assertThat(only(late).picture()).isNotNull();
        assertThat(late.pictures()).hasSize(1);
        assertThat(late.pictures().get(0).type()).isEqualTo("image/png");
        assertThat(read("ai-box", without).decoded().observations()).isEmpty();
    }

    @Test
    void deepStream() {
        Observation seen = only(District.read("deepstream", Samples.DEEPSTREAM));

        assertThat(seen.metric()).isEqualTo("moving");
        assertThat(seen.device()).isEqualTo("CAMERA_ID");
        assertThat(seen.at()).isEqualTo(at("2021-03-31T20:11:07.742Z"));
        assertThat(seen.event()).isEqualTo("3509e9f8-0861-45d3-a8cb-43ed8ac0fc7a");
        assertThat(only(District.read(
                                "deepstream", Samples.DEEPSTREAM.replace("3509e9f8-0861-45d3-a8cb-43ed8ac0fc7a", "-1")))
                        .event())
                .isNull();
    }

    private Readout read(String format, String payload) {
        return format(format).read(Message.ofFile(bytes(payload), RECEIVED), DeviceSettings.none(), memory);
    }

    /** The AI box mapping with another limit for pictures. */
    private static Readout withPicturesOf(int bytes, String payload) {
        FormatLimits all = FormatLimits.defaults();
        FormatLimits limits = new FormatLimits(
                all.bytes(),
                all.tokens(),
                all.frames(),
                all.readings(),
                all.text(),
                all.refusals(),
                bytes,
                all.earliest(),
                all.ahead());
        return Formats.mapping(
                        District.METRICS, District.CONFIG.resolve("mappings/ai-box.yaml"), limits, new Problems())
                .orElseThrow()
                .read(Message.ofFile(bytes(payload), RECEIVED), DeviceSettings.none());
    }
}
