package dev.vigil.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

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
                "answers");
        assertThat(routes.formatOf("a/b")).contains("first");
        assertThat(routes.formatOf("a/c")).contains("second");
        assertThat(routes.formatOf("c")).isEmpty();
    }

    @Test
    void onlyADeviceWithAPlainNameThatCameThroughMqttIsAnswered() {
        FormatRoutes routes =
                new FormatRoutes(java.util.List.of(), java.util.List.of(), java.util.List.of(), "answers");
        assertThat(routes.answerTopic("mqtt:hj212/MN1", "MN1")).contains("answers/MN1");
        assertThat(routes.answerTopic("kafka:raw", "MN1")).isEmpty();
        assertThat(routes.answerTopic("mqtt:hj212/MN1", "MN1/#")).isEmpty();
    }
}
