package dev.vigil.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problems;
import dev.vigil.formats.TopicFilter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormatRoutesTest {
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
            // what vendors/# brings is read by mappings that are made at the desk
            assertThat(shipped.formatOf(topic).isPresent()).as(filter).isNotEqualTo(filter.equals("vendors/#"));
            assertThat(filters.stream().filter(other -> TopicFilter.matches(other, topic)))
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
