package dev.vigil.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicFilterTest {
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
        assertThat(TopicFilter.matches(filter, topic)).isEqualTo(matches);
    }

    @Test
    void aTopicOfThousandsOfLevelsIsMatchedAtOnce() {
        String filter = "a/" + "+/".repeat(100) + "b";
        String topic = "a" + "/".repeat(65_000);
        assertThat(TopicFilter.matches(filter, topic)).isFalse();
        assertThat(TopicFilter.matches("a/#", topic)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a/b,   a/b,   true",
        "a/b,   a/c,   false",
        "a/b,   a/b/c, false",
        "a/#,   a,     true",
        "a/#,   a/b/c, true",
        "a/+/c, a/b/+, true",
        "a/+/c, a/b,   false",
        "+/b,   a/#,   true",
        "#,     a,     true",
        "#,     $a/b,  false",
        "$a/+,  $a/b,  true",
    })
    void twoFiltersOverlapWhenSomeTopicMatchesBoth(String one, String other, boolean overlap) {
        assertThat(TopicFilter.overlap(one, other)).isEqualTo(overlap);
        assertThat(TopicFilter.overlap(other, one)).isEqualTo(overlap);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/#/b", "a#", "a/b+"})
    void aWildcardIsAWholeLevel(String filter) {
        assertThat(TopicFilter.problem(filter)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "+", "a/+/b/#", "/a", "raw-camera"})
    void everythingElseIsAFilter(String filter) {
        assertThat(TopicFilter.problem(filter)).isEmpty();
    }
}
