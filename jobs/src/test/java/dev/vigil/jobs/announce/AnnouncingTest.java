package dev.vigil.jobs.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.jobs.clock.LogRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.junit.jupiter.api.Test;

class AnnouncingTest {
    private static final String TOPIC = "out/alerts/p-1/a-1";

    @Test
    void anAlertIsKeptByTheBrokerAsLongAsItIsNotClosed() {
        List<Announcement> told = told(alert(AlertState.OPEN, false), alert(AlertState.CLEARED, false));

        assertThat(told).extracting(Announcement::topic).containsExactly(TOPIC, TOPIC);
        assertThat(told).extracting(Announcement::retained).containsExactly(true, true);
        assertThat(text(told.get(0))).contains("\"state\":\"OPEN\"", "\"severity\":\"ORANGE\"", "\"value\":412.0");
    }

    @Test
    void whatIsOverIsSaidOnceMoreAndForgotten() {
        for (AlertState over : List.of(AlertState.CLOSED, AlertState.WITHDRAWN)) {
            List<Announcement> told = told(alert(over, false));

            assertThat(told).extracting(Announcement::retained).containsExactly(false, true);
            assertThat(text(told.get(0))).contains("\"state\":\"" + over + "\"");
            assertThat(told.get(1).bytes()).isEmpty();
        }
    }

    @Test
    void aRuleInTheShadowSaysNothing() {
        assertThat(told(alert(AlertState.OPEN, true))).isEmpty();
    }

    @Test
    void ticksAndLinesThatNobodyCanReadArePassedOver() throws Exception {
        List<Announcement> told = new ArrayList<>();
        Announcing announcing = new Announcing("out");
        announcing.flatMap(LogRecord.tick(0, 1, 5, 0), new ListCollector<>(told));
        announcing.flatMap(line("no json".getBytes(StandardCharsets.UTF_8)), new ListCollector<>(told));
        assertThat(told).isEmpty();
    }

    private static List<Announcement> told(Alert... alerts) {
        List<Announcement> told = new ArrayList<>();
        Announcing announcing = new Announcing("out");
        for (Alert alert : alerts) {
            announcing.flatMap(line(Json.bytes(CaseEvent.of(alert))), new ListCollector<>(told));
        }
        return told;
    }

    private static LogRecord line(byte[] value) {
        return new LogRecord(Topics.CASEFILE, "p-1", value, 5, null, 0);
    }

    private static String text(Announcement told) {
        return new String(told.bytes(), StandardCharsets.UTF_8);
    }

    private static Alert alert(AlertState state, boolean shadow) {
        Bilingual words = new Bilingual("超标", "over the limit");
        return new Alert(
                "a-1",
                1,
                "dust",
                1,
                "p-1",
                "d-1",
                null,
                "pm10",
                state,
                AlertChange.OPENED,
                Severity.ORANGE,
                1,
                2,
                null,
                3,
                412,
                150,
                Double.NaN,
                "µg/m³",
                1,
                1,
                shadow,
                words,
                words,
                List.of(),
                null);
    }
}
