package dev.vigil.domain.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("severity", "scenario", "pm10", "pm25", "for");

    @Test
    void findsTheNameThatASlipOfTheHandMeant() {
        assertThat(Suggestion.nearest("severty", KNOWN)).contains("severity");
        assertThat(Suggestion.nearest("scenarios", KNOWN)).contains("scenario");
        assertThat(Suggestion.nearest("form", KNOWN)).contains("for");
    }

    @Test
    void looksPastCapitals() {
        assertThat(Suggestion.nearest("PM10", KNOWN)).contains("pm10");
        assertThat(Suggestion.nearest("Severity", KNOWN)).contains("severity");
    }

    @Test
    void saysNothingWhenNothingIsNear() {
        assertThat(Suggestion.nearest("temperature", KNOWN)).isEmpty();
        assertThat(Suggestion.nearest("x", List.of())).isEmpty();
        assertThat(Suggestion.nearest("", KNOWN)).isEmpty();
    }

    @Test
    void takesTheNearerOneAndOfEquallyNearOnesTheFirstByAlphabet() {
        assertThat(Suggestion.nearest("pm1", KNOWN)).contains("pm10");
        assertThat(Suggestion.nearest("pm20", KNOWN)).contains("pm10");
    }

    @Test
    void countsEdits() {
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Suggestion.distance("工地", "工厂")).isEqualTo(1);
    }
}
