package dev.vigil.jobs.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.registry.RegistryView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a restart people, premises and rules are read long before the samples of their time: they wait for them. */
class ReadAheadTest {
    @TempDir
    Path folder;

    @Test
    void whatAPersonDoesWaitsForTheSamplesOfItsTime() throws Exception {
        String alert = opened();
        try (Court court = ready()) {
            close(court, alert, 10).pm10(1, 200).pm10(4, 200).pm10(20, 50);
            assertThat(court.alerts())
                    .extracting(Alert::change, Alert::publishedAt)
                    .containsExactly(
                            tuple(AlertChange.OPENED, Court.NOON + 4_000),
                            tuple(AlertChange.CLOSED, Court.NOON + 10_000));
        }
    }

    @Test
    void whatAPersonDoesHoldsWithTheClockWhenNoSampleComes() throws Exception {
        String alert = opened();
        try (Court court = close(ready(), alert, 10).pm10(1, 200).pm10(4, 200)) {
            assertThat(court.clock(8).alerts()).hasSize(1);
            try (Court restarted = court.restarted().clock(30)) {
                assertThat(restarted.alerts())
                        .extracting(Alert::change, Alert::publishedAt)
                        .containsExactly(tuple(AlertChange.CLOSED, Court.NOON + 10_000));
            }
        }
    }

    @Test
    void aNewPremiseIsMissedFromItsOwnTimeOn() throws Exception {
        try (Court court = Court.opened(folder)
                .broadcast(Topics.REGISTRY, RegistryView.COMPLETE, Json.bytes(Map.of()))
                .rulesOfSilence()
                .clock(0)) {
            try (Court restarted = court.registered(site(1, 100)).restarted()) {
                restarted.clock(300).later().clock(800);
                assertThat(restarted.alerts())
                        .extracting(Alert::openedAt, Alert::publishedAt)
                        .containsExactly(tuple(Court.NOON + 700_000, Court.NOON + 700_000));
            }
        }
    }

    @Test
    void aRevisionOfAPremiseIsNotLostWhenTheNextIsReadWithIt() throws Exception {
        try (Court court = ready()) {
            Premise without = other(2, 60);
            Premise again = site(3, 120);
            court.broadcast(Topics.REGISTRY, Court.PREMISE, Json.bytes(without));
            court.registered(again).registry(without);
            court.pm10(1, 200).pm10(4, 200).clock(130);
            assertThat(court.alerts())
                    .extracting(Alert::change, Alert::publishedAt)
                    .containsExactly(
                            tuple(AlertChange.OPENED, Court.NOON + 4_000),
                            tuple(AlertChange.RULE_REMOVED, Court.NOON + 60_000),
                            tuple(AlertChange.OPENED, Court.NOON + 123_000));
        }
    }

    @Test
    void aPremiseOfTheRegistryWaitsForItsOwnLine() throws Exception {
        try (Court court = Court.opened(folder)) {
            court.broadcast(Topics.REGISTRY, Court.PREMISE, Json.bytes(site(2, 60)));
            court.broadcast(Topics.REGISTRY, RegistryView.COMPLETE, Json.bytes(Map.of()));
            court.rules().clock(0).pm10(1, 200).pm10(4, 200);
            assertThat(court.alerts()).as("which revision was it then?").isEmpty();
            court.registry(other(1, -60));
            court.clock(5).later();
            assertThat(court.alerts()).as("one without this meter").isEmpty();
        }
    }

    @Test
    void aPremiseWithoutTrafficTakesARuleBookFromItsOwnTimeOn() throws Exception {
        try (Court court = ready().pm10(1, 200).pm10(4, 200).clock(55)) {
            court.book(2, "- id: other\n  title: other\n  when: pm10 > 900\n").clock(95);
            assertThat(court.alerts())
                    .extracting(Alert::change, Alert::publishedAt)
                    .contains(tuple(AlertChange.RULE_REMOVED, Court.NOON + 60_000));
        }
    }

    @Test
    void aBookThatNobodyCanReadStopsNobodyAfterARestart() throws Exception {
        try (Court court = ready().pm10(-10, 50).restarted()) {
            court.broadcast(Topics.RULES, "book", "{\"version\":".getBytes(StandardCharsets.UTF_8));
            court.clock(0).pm10(1, 200).pm10(4, 200);
            assertThat(court.alerts()).hasSize(1);
        }
    }

    private static Premise site(long revision, long from) {
        return Court.site(revision, Court.NOON + 1000 * from, "meter");
    }

    private static Premise other(long revision, long from) {
        return Court.site(revision, Court.NOON + 1000 * from, "other");
    }

    private String opened() throws Exception {
        try (Court court = ready()) {
            return court.pm10(1, 200).pm10(4, 200).alerts().get(0).id();
        }
    }

    private static Court close(Court court, String alert, long at) throws Exception {
        Action close = new Action(
                "x",
                ActionKind.CLOSE,
                Court.PREMISE,
                alert,
                null,
                "officer",
                Court.NOON + 1000 * at,
                null,
                Map.of("disposition", "done"));
        return court.casefile(Json.bytes(CaseEvent.of(close)), at);
    }

    private Court ready() throws Exception {
        return Court.opened(folder).registry().rules().clock(0);
    }
}
