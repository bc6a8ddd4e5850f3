package dev.vigil.jobs.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.casefile.CaseEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeObservationsTest {
    private static final byte[] RUBBISH = "{\"premise\":".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void firesWhenTheHoldIsComplete() throws Exception {
        try (Court court = ready()) {
            court.pm10(1, 200).pm10(4, 200);
            assertThat(court.alerts()).singleElement().satisfies(alert -> {
                assertThat(alert.beganAt()).isEqualTo(Court.NOON + 1_000);
                assertThat(alert.openedAt()).isEqualTo(Court.NOON + 4_000);
            });
        }
    }

    @Test
    void anOutageOfThePlatformIsNoSilenceOfTheDevices() throws Exception {
        try (Court court = Court.opened(folder).registry().rulesOfSilence().clock(0)) {
            court.pm10(1, 50).clock(300).outage(300, 1500).clock(1500).clock(2099);
            assertThat(court.alerts()).isEmpty();
            court.clock(2100);
            assertThat(court.alerts())
                    .singleElement()
                    .extracting(Alert::openedAt)
                    .isEqualTo(Court.NOON + 2_100_000);
        }
    }

    @Test
    void whatComesBeforeTheFirstRuleBookWaits() throws Exception {
        try (Court court = Court.opened(folder).registry().clock(0)) {
            court.pm10(1, 200).pm10(4, 200);
            assertThat(court.alerts()).isEmpty();
            court.rules().later();
            assertThat(court.alerts()).hasSize(1);
        }
    }

    @Test
    void whatComesAfterARestartButBeforeTheFirstTickIsJudgedToo() throws Exception {
        try (Court court = ready().pm10(-10, 50).restarted()) {
            court.pm10(1, 200).pm10(4, 200);
            assertThat(court.alerts()).as("nobody has said what time it is").isEmpty();
            court.clock(5).later();
            assertThat(court.alerts()).hasSize(1);
        }
    }

    @Test
    void aReplayFromTheCheckpointSaysTheSameOnceMore() throws Exception {
        Alert before;
        try (Court court = ready().pm10(-10, 50)) {
            before = court.pm10(1, 200).pm10(4, 200).alerts().get(0);
        }
        try (Court replayed = ready().pm10(-10, 50).restarted()) {
            replayed.pm10(1, 200).pm10(4, 200).clock(5).later();
            assertThat(Json.bytes(replayed.alerts().get(0))).isEqualTo(Json.bytes(before));
        }
    }

    @Test
    void aPremiseThatIsMadeKnownMeanwhileDoesNotMoveTheClockOfWhatWaits() throws Exception {
        Alert before;
        try (Court court = ready().premise()) {
            before = court.pm10(1, 200).pm10(4, 200).alerts().get(0);
        }
        try (Court replayed = Court.opened(folder).registry().rules().premise()) {
            replayed.pm10(1, 200).pm10(4, 200).clock(60).later();
            assertThat(Json.text(replayed.alerts().get(0))).isEqualTo(Json.text(before));
        }
    }

    @Test
    void anotherRuleBookDoesNotMoveTheClockOfWhatWaits() throws Exception {
        Alert before;
        try (Court court = ready().pm10(-10, 50)) {
            before = court.pm10(1, 200).pm10(4, 200).alerts().get(0);
        }
        try (Court replayed = ready().pm10(-10, 50).restarted()) {
            replayed.pm10(1, 200).pm10(4, 200).book(2, Court.RULE).clock(30).later();
            assertThat(Json.text(replayed.alerts().get(0))).isEqualTo(Json.text(before));
        }
    }

    @Test
    void aRuleThatThisVersionRefusesIsNotJudgedAndTheOthersGoOn() throws Exception {
        try (Court court =
                Court.opened(folder).registry().rulesOfAnEarlierVersion().clock(0)) {
            court.pm10(1, 200).pm10(4, 200);
            assertThat(court.alerts()).extracting(Alert::rule).containsExactly("dust");
            try (Court restarted = court.restarted()) {
                restarted.clock(5).pm10(6, 50).clock(10).later();
                assertThat(restarted.alerts()).extracting(Alert::state).containsExactly(AlertState.CLEARED);
            }
        }
    }

    @Test
    void aLineThatNobodyCanReadBecomesADeadLetter() throws Exception {
        try (Court court = ready()) {
            court.casefile(RUBBISH, 1);
            court.broadcast(Topics.RULES, "book", RUBBISH);
            court.broadcast(Topics.REGISTRY, "elsewhere", RUBBISH);
            assertThat(court.unreadable()).containsExactly("kafka:casefile", "kafka:rules", "kafka:registry");
            assertThat(court.pm10(2, 200).pm10(5, 200).alerts())
                    .as("and the work goes on")
                    .hasSize(1);
        }
    }

    @Test
    void anAlertThatTheJudgeDoesNotKnowIsWithdrawnAfterARestart() throws Exception {
        Alert orphan;
        try (Court gone = ready()) {
            orphan = gone.pm10(1, 200).pm10(4, 200).alerts().get(0);
        }
        try (Court court = ready()) {
            court.casefile(Json.bytes(CaseEvent.of(orphan)), 5).clock(60);
            assertThat(court.alerts()).as("a replay may still bring it").isEmpty();
            court.clock(120);
            assertThat(court.alerts()).singleElement().satisfies(alert -> {
                assertThat(alert.id()).isEqualTo(orphan.id());
                assertThat(alert.revision()).isEqualTo(orphan.revision() + 1);
                assertThat(alert.state()).isEqualTo(AlertState.WITHDRAWN);
            });
        }
    }

    @Test
    void itsOwnAlertsAreNoOrphans() throws Exception {
        try (Court court = ready().pm10(1, 200).pm10(4, 200)) {
            court.casefile(Json.bytes(CaseEvent.of(court.alerts().get(0))), 5).clock(300);
            assertThat(court.alerts()).allMatch(Alert::isOpen);
        }
    }

    private Court ready() throws Exception {
        return Court.opened(folder).registry().rules().clock(0);
    }
}
