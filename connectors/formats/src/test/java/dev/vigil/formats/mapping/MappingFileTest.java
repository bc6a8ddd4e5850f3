package dev.vigil.formats.mapping;

import static dev.vigil.formats.District.bytes;
import static dev.vigil.formats.District.find;
import static dev.vigil.formats.District.metricsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.District;
import dev.vigil.formats.FormatLimits;
import dev.vigil.formats.Formats;
import dev.vigil.formats.Memory;
import dev.vigil.formats.Message;
import dev.vigil.formats.Readout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingFileTest {
    @TempDir
    private Path folder;

    private static final String ACME =
            """
            title: Acme
            reads: ['%s']
            readings: [{device: /d, metric: =pm10, value: /v}]
            """;

    private final Memory memory = new Memory();

    @Test
    void aNewVendorIsOneFile() throws IOException {
        String mapping =
                """
                title: {zh: 某厂, en: A vendor}
                topic: up/{site}/+/data
                unset: ['--']
                names: {P10: pm10, WD: wind_speed, ok: door_open}
                units: {P10: mg/m³}
                factors: {WD: 0.1}
                states: {open: 1, shut: 0}
                flags: {bad: fault}
                numeric-texts: true
                packet: {id: /seq, sequence: /seq, modulus: 256}
                json-texts: [/body]
                readings:
                  - each: /body/rows
                    device: [/dev, topic:site]
                    values: ''
                    except: [dev, t, q, late]
                    value: [./v, .]
                    quality: [./q, /q]
                    resent: /late
                    time: {from: [./t, /t], form: epoch-s, zone: Z}
                """;
        String message =
                "{\"seq\":7,\"body\":\"{\\\"rows\\\":[{\\\"t\\\":1783303200,\\\"P10\\\":\\\"0.08\\\",\\\"WD\\\":{\\\"v\\\":35,"
                        + "\\\"q\\\":\\\"bad\\\"},\\\"ok\\\":\\\"open\\\",\\\"x\\\":\\\"--\\\",\\\"q\\\":\\\"N\\\",\\\"late\\\":1}]}\"}";

        Readout readout = read(mapping, message);

        assertThat(metricsOf(readout)).containsExactly("pm10", "wind_speed", "door_open");
        assertThat(find(readout, "pm10").value()).isEqualTo(0.08);
        assertThat(find(readout, "pm10").unit()).isEqualTo("mg/m³");
        assertThat(find(readout, "pm10").device()).isEqualTo("north");
        assertThat(find(readout, "pm10").at()).isEqualTo(1783303200000L);
        assertThat(find(readout, "pm10").resent()).isTrue();
        assertThat(find(readout, "wind_speed").value()).isEqualTo(3.5);
        assertThat(find(readout, "wind_speed").quality()).isEqualTo(Quality.FAULT);
        assertThat(find(readout, "door_open").value()).isEqualTo(1);
        assertThat(District.reasons(readout)).containsExactly(RejectionReason.NUMBER);
        assertThat(read(mapping, message.replace("\"seq\":7", "\"seq\":10")).counters())
                .containsEntry("vendor.missing", 2L);
    }

    @Test
    void aMappingThatIsMadeLaterReadsTheTopicsThatItNames() {
        Problems problems = new Problems();
        Formats formats = District.FORMATS.with(Map.of("acme", ACME.formatted("vendors/acme/#")), problems);
        assertThat(problems.all()).isEmpty();
        assertThat(formats.reading("vendors/acme/d-1").orElseThrow().id()).isEqualTo("acme");
        assertThat(formats.reading("vendors/other/d-1")).isEmpty();
        assertThat(formats.find("acme")).isPresent();
    }

    @Test
    void noTwoMappingsReadATopicAndNoneTakesTheNameOfABuiltInFormat() {
        Problems problems = new Problems();
        Formats acme = District.FORMATS.with(Map.of("acme", ACME.formatted("vendors/acme/#")), problems);
        Formats both = acme.with(
                Map.of(
                        "rival",
                        ACME.formatted("vendors/+/d-1"),
                        "hj212",
                        ACME.formatted("a/b"),
                        "Big",
                        ACME.formatted("c")),
                problems);
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "rival.yaml: reads: found 'vendors/+/d-1', expected topics that the mapping 'acme' does not read",
                        "hj212.yaml: found 'hj212', expected a name that is not built in",
                        "Big.yaml: found the name 'Big', expected small letters, digits and '-'");
        assertThat(both.find("rival")).isEmpty();
        assertThat(both.reading("vendors/acme/d-1").orElseThrow().id()).isEqualTo("acme");
    }

    @Test
    void aTopicMayGoFromOneMappingToAnotherInOneEdit() {
        Problems problems = new Problems();
        Formats acme = District.FORMATS.with(Map.of("acme", ACME.formatted("vendors/acme/#")), problems);
        Formats moved = acme.with(
                Map.of("acme", ACME.formatted("vendors/old"), "better", ACME.formatted("vendors/acme/+")), problems);
        assertThat(problems.all()).isEmpty();
        assertThat(moved.reading("vendors/acme/d-1").orElseThrow().id()).isEqualTo("better");
    }

    @Test
    void timesInEveryForm() throws IOException {
        String mapping =
                """
                title: Times
                readings:
                  - device: /d
                    metric: =pm10
                    value: /v
                    time: {from: /t, form: %s}
                """;
        String[][] forms = {
            {"epoch-s", "1783303200.25"},
            {"epoch-s", "\"1783303200.25\""},
            {"epoch-ms", "1783303200250"},
            {"epoch-us", "1783303200250000"},
            {"epoch-ns", "1783303200250000000"},
            {"epoch-ms", "\"2026-07-06T02:00:00.250Z\""},
            {"epoch-ms", "\"20260706T020000.250Z\""},
            {"epoch-ms", "\"2026-07-06 10:00:00.25\""},
            {"epoch-ms", "\"2026/07/06 10:00:00,250\""},
            {"epoch-ms", "\"20260706100000250\""}
        };
        for (String[] form : forms) {
            Readout readout = read(mapping.replace("%s", form[0]), "{\"d\":\"a\",\"v\":1,\"t\":" + form[1] + "}");
            assertThat(District.only(readout).at()).as(form[1]).isEqualTo(1783303200250L);
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsPlace() throws IOException {
        String mapping =
                """
                title: Wrong
                topik: x
                json-texts: [params]
                readings:
                  - each: /a/b*
                    devise: /d
                    device: d
                    time: {from: /t, form: seconds, zone: east, missing: guess}
                    when: [{is: [1]}]
                """;
        Problems problems = new Problems();
        Path file = Files.writeString(folder.resolve("vendor.yaml"), mapping);

        assertThat(Formats.mapping(District.METRICS, file, FormatLimits.defaults(), problems))
                .isEmpty();
        List<String> said = problems.all().stream().map(Problem::toString).toList();
        assertThat(said).hasSize(10);
        assertThat(said).anySatisfy(one -> assertThat(one).contains("vendor.yaml:2:1", "topic"));
        assertThat(said).anySatisfy(one -> assertThat(one).contains(":6:5", "did you mean 'device'"));
        assertThat(said).anySatisfy(one -> assertThat(one).contains("either 'values'"));
    }

    @Test
    void aNameThatIsBuiltInIsRefused() throws IOException {
        Files.writeString(folder.resolve("hj212.yaml"), "title: x\nreadings: [{metric: =pm10}]\n");
        Problems problems = new Problems();
        Formats formats = Formats.load(District.METRICS, folder, problems);

        assertThat(problems.all())
                .singleElement()
                .satisfies(one -> assertThat(one.expected().en()).contains("built in"));
        assertThat(formats.ids()).containsExactly("json", "hj212", "gb26875");
        Formats.load(District.METRICS, folder.resolve("none"), problems);
        assertThat(problems.all()).hasSize(2);
    }

    @Test
    void aSingleFileInThePlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("one.yaml"), "title: x\nreadings: [{metric: =pm10}]\n");

        assertThat(Formats.load(District.METRICS, file, new Problems()).ids())
                .containsExactly("json", "hj212", "gb26875", "one");
    }

    @Test
    void theShippedFormats() {
        assertThat(District.FORMATS.ids())
                .containsExactlyInAnyOrder(
                        "json",
                        "hj212",
                        "gb26875",
                        "ai-box",
                        "alink",
                        "deepstream",
                        "frigate",
                        "hikvision",
                        "huawei-iotda",
                        "jetlinks",
                        "plain",
                        "thingsboard",
                        "thingsboard-gateway");
    }

    private Readout read(String mapping, String payload) throws IOException {
        Path file = Files.writeString(folder.resolve("vendor.yaml"), mapping);
        Problems problems = new Problems();
        var format = Formats.mapping(District.METRICS, file, FormatLimits.defaults(), problems);
        problems.refuseIfAny();
        Message message = Message.ofTopic("up/north/1/data", bytes(payload), District.RECEIVED);
        return format.orElseThrow().read(message, DeviceSettings.none(), memory);
    }
}
