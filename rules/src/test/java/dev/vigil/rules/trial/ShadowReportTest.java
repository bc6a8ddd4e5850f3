package dev.vigil.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.Scene;
import dev.vigil.rules.calendar.Calendars;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule on trial beside the one that it may replace: {@code ./vigil rules eval --compare}. */
class ShadowReportTest {
    private static final String RULES =
            """
            - id: dust
              title: dust
              when: pm10 > 150
            - id: dust-next
              title: dust
              when: pm10 > 180
              for: 1m
              severity: yellow
              shadow: true
              instead_of: dust
            """;

    @Test
    void itSaysWhatBothSayAndWhatOnlyOneDoes() throws IOException {
        StringWriter printed = new StringWriter();
        new RuleEvaluation(Scene.METRICS, Calendars.NONE, EngineOptions.defaults(), List.of())
                .compare(
                        new RuleBook(1, 0, Scene.parse(RULES)),
                        new BufferedReader(new StringReader(line("10:00", 200)
                                + line("10:02", 200)
                                + line("10:05", 100)
                                + line("10:10", 160)
                                + line("10:15", 100))),
                        new PrintWriter(printed));
        assertThat(printed.toString().lines())
                .containsExactly(
                        "dust-next instead of dust: 1 by both, 1 only by dust, 0 only by dust-next",
                        "  both: p/d blue 2026-03-02T02:00:00Z to 2026-03-02T02:05:00Z"
                                + " -> p/d yellow 2026-03-02T02:01:00Z to 2026-03-02T02:05:00Z",
                        "  only dust: p/d blue 2026-03-02T02:10:00Z to 2026-03-02T02:15:00Z");
    }

    @Test
    void onlyARuleOnTrialIsCompared() {
        assertThatThrownBy(() -> Scene.rule("when: pm10 > 150", "instead_of: other"))
                .hasMessageContaining("shadow: true");
    }

    private static String line(String at, int value) {
        return "{\"premise\": \"p\", \"device\": \"d\", \"metric\": \"pm10\", \"at\": " + Scene.time(at)
                + ", \"value\": " + value + "}\n";
    }
}
