package dev.vigil.connector.mqtt.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicFilterTest {

    @ParameterizedTest
    @CsvSource({
        "a/b, a/b",
        "a/+, a/b",
        "a/#, a/b/c",
        "a/#, a",
        "+/b, a/+",
        "#, a/b",
        "$share/g/a/#, a/b",
    })
    void sharesATopic(String one, String other) {
        assertThat(TopicFilter.overlap(one, other)).isTrue();
        assertThat(TopicFilter.overlap(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a/b, a/c", "a/+, a/b/c", "a/#, b/#", "+/x/#, +/y/#", "#, $SYS/x", "a/b, a", "a/+, a"})
    void sharesNone(String one, String other) {
        assertThat(TopicFilter.overlap(one, other)).isFalse();
        assertThat(TopicFilter.overlap(other, one)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/", "+/+", "a/#", "#", "$share/group/a/+", "vigil/v1/+/#"})
    void isWellFormed(String filter) {
        assertThat(TopicFilter.problem(filter)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a#", "a/#/b", "a/b+", "$share/group", "a\0"})
    void isMalformed(String filter) {
        assertThat(TopicFilter.problem(filter)).isPresent();
    }
}
