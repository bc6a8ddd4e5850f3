package dev.vigil.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problems;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatRoutesTest {
    @ParameterizedTest
    @CsvSource({
        "vigil/v1/#,  vigil/v1/haiyang/p-1/d-1/pm10, true",
        "vigil/v1/#,  vigil/v1,                      true",
        "vigil/v1/#,  vigil/v2/haiyang,              false",
        "hj212/+,     hj212/MN1,                     true",
        "hj212/+,     hj212/MN1/answer,              false",
        "hj212/+/up,  hj212/MN1/up,                  true",
        "raw-camera,  raw-camera,                    true",
        "raw-camera,  raw-camera-2,                  false",
        "#,           a/b,                           true",
        "+,           a,                             true",
        "+,           a/b,                           false",
        "+/b,         /b,                            true",
        "/+,          /b,                            true",
        "/+,          b,                             false",
        "a//b,        a//b,                          true",
        "a/+/b,       a//b,                          true",
        "a/,          a,                             false",
        "a,           a/,                            false",
        "a/#,         b/c,                           false",
        "#,           $SYS/broker,                   false",
        "+/x,         $oc/x,                         false",
        "$oc/+,       $oc/x,                         true",
        "'/+/+/properties/report', /p/d/properties/report, true",
        "'/+/+/properties/report', /p/properties/report,   false",
    })
    void matchesAsMqttDoes(String filter, String topic, boolean matches) {
        assertThat(FormatRoutes.matches(filter, topic)).isEqualTo(matches);
    }

    @Test
    void theFirstRouteThatMatchesHolds() {
        FormatRoutes routes = new FormatRoutes(
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(new FormatRoutes.Route("a/b", "first"), new FormatRoutes.Route("a/#", "second")),
                0,
                "answers",
                null);
        assertThat(routes.formatOf("a/b")).contains("first");
        assertThat(routes.formatOf("a/c")).contains("second");
        assertThat(routes.formatOf("c")).isEmpty();
    }

    @Test
    void onlyADeviceWithAPlainNameThatCameThroughMqttIsAnswered() {
        FormatRoutes routes =
                new FormatRoutes(java.util.List.of(), java.util.List.of(), java.util.List.of(), 0, "answers", null);
        assertThat(routes.answerTopic("mqtt:hj212/MN1", "MN1")).contains("answers/MN1");
        assertThat(routes.answerTopic("kafka:raw", "MN1")).isEmpty();
        assertThat(routes.answerTopic("mqtt:hj212/MN1", "MN1/#")).isEmpty();
    }

    @Test
    void aTopicOfThousandsOfLevelsIsMatchedAtOnce() {
        String filter = "a/" + "+/".repeat(100) + "b";
        String topic = "a" + "/".repeat(65_000);
        assertThat(FormatRoutes.matches(filter, topic)).isFalse();
        assertThat(FormatRoutes.matches("a/#", topic)).isTrue();
    }

    @Test
    void everyShippedPresetHasItsRoute() {
        FormatRoutes shipped = shipped();
        assertThat(shipped.formatOf("/sys/product/dev-1/thing/event/property/post"))
                .contains("alink");
        assertThat(shipped.formatOf("$oc/devices/dev-1/sys/properties/report")).contains("huawei-iotda");
        assertThat(shipped.formatOf("thingsboard/dev-1/v1/devices/me/telemetry"))
                .contains("thingsboard");
        assertThat(shipped.formatOf("v1/gateway/telemetry")).contains("thingsboard-gateway");
        assertThat(shipped.formatOf("/product/dev-1/properties/report")).contains("jetlinks");
        assertThat(shipped.formatOf("frigate/events")).contains("frigate");
        assertThat(shipped.formatOf("hikvision/events")).contains("hikvision");
        assertThat(shipped.formatOf("ai-box/box-1")).contains("ai-box");
        assertThat(shipped.formatOf("deepstream/1")).contains("deepstream");
        assertThat(shipped.formatOf("gb26875/uitd-1")).contains("gb26875");
    }

    @Test
    void whatIsReadHasARouteAndSharesDoNotOverlap() {
        FormatRoutes shipped = shipped();
        java.util.List<String> filters = shipped.splits().stream()
                .flatMap(split -> split.filters().stream())
                .toList();
        for (String filter : filters) {
            String topic = filter.replace("#", "x/y").replace("+", "level");
            assertThat(shipped.formatOf(topic)).as(filter).isPresent();
            assertThat(filters.stream().filter(other -> FormatRoutes.matches(other, topic)))
                    .as("shares that get " + topic)
                    .containsExactly(filter);
        }
        shipped.kafka()
                .forEach(door -> assertThat(shipped.formatOf(door.topic())).isPresent());
    }

    private static FormatRoutes shipped() {
        Problems problems = new Problems();
        FormatRoutes routes = FormatRoutes.read(Path.of("../config/ingest.yaml"), "ingest.yaml", problems);
        assertThat(problems.all()).isEmpty();
        return routes;
    }
}
