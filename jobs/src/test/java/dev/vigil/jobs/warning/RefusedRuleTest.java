package dev.vigil.jobs.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade comes with a restart: of a rule with an open alert nothing can be read any more that would judge on. */
class RefusedRuleTest {
    private static final String TAKEN = Court.trend("10s");
    private static final String REFUSED = Court.trend("5d");
    private static final String MENDED = Court.trend("20s");

    @TempDir
    Path folder;

    /** Dust is over, the trend is open since, after one that is over. */
    private Court before() throws Exception {
        Court court = Court.opened(folder).registry().book(1, TAKEN, Court.RULE).clock(0);
        return court.pm10(1, 400).pm10(2, 10).pm10(9, 10).pm10(11, 400).pm10(13, 400);
    }

    private static List<Alert> of(String rule, List<Alert> alerts) {
        return alerts.stream().filter(alert -> alert.rule().equals(rule)).toList();
    }

    private static Alert last(List<Alert> alerts) {
        return alerts.get(alerts.size() - 1);
    }

    @Test
    void itsOpenAlertEndsAsThatOfARemovedRuleAndNoOtherIsTouched() throws Exception {
        try (Court taken = before().pm10(14, 400)) {
            Alert open = last(of("trend", taken.alerts()));
            assertThat(open.state()).isEqualTo(AlertState.OPEN);
            assertThat(last(of("dust", taken.alerts())).state()).isEqualTo(AlertState.OPEN);
            try (Court upgraded = taken.upgradedWith(REFUSED, Court.RULE)) {
                upgraded.clock(20).pm10(21, 390).clock(30).later();
                assertThat(upgraded.alerts()).singleElement().satisfies(alert -> {
                    assertThat(alert.id()).isEqualTo(open.id());
                    assertThat(alert.revision()).isEqualTo(open.revision() + 1);
                    assertThat(alert.change()).isEqualTo(AlertChange.RULE_REMOVED);
                    assertThat(alert.state()).isEqualTo(AlertState.CLOSED);
                    assertThat(alert.clearedAt()).isEqualTo(Court.NOON + 20_000);
                    assertThat(alert.reason().zh()).endsWith("；规则已删除或不再适用。");
                    assertThat(alert.reason().en())
                            .startsWith(open.reason().en().replaceFirst("\\.$", ""));
                });
                upgraded.late(3, 31, 380).late(12, 32, 5).clock(40);
                assertThat(of("trend", upgraded.alerts()))
                        .as("what comes late changes nothing of what nobody judges any more")
                        .hasSize(1);
            }
        }
    }

    @Test
    void itIsSaidOnceHoweverOftenWeRestart() throws Exception {
        try (Court taken = before();
                Court upgraded =
                        taken.upgradedWith(REFUSED, Court.RULE).clock(20).pm10(21, 390)) {
            assertThat(of("trend", upgraded.alerts())).hasSize(1);
            try (Court again = upgraded.restarted().clock(25).pm10(26, 390)) {
                assertThat(of("trend", again.alerts())).isEmpty();
            }
        }
    }

    @Test
    void onceItIsMendedItJudgesAgain() throws Exception {
        try (Court taken = before();
                Court upgraded =
                        taken.upgradedWith(REFUSED, Court.RULE).clock(20).pm10(21, 390)) {
            Alert ended = last(of("trend", upgraded.alerts()));
            upgraded.book(2, MENDED, Court.RULE).clock(59).pm10(62, 400);
            Alert opened = last(of("trend", upgraded.alerts()));
            assertThat(opened.change()).isEqualTo(AlertChange.OPENED);
            assertThat(opened.beganAt()).as("from when the book holds").isEqualTo(Court.NOON + 60_000);

            upgraded.late(15, 63, 5).clock(64);
            assertThat(of("trend", upgraded.alerts()))
                    .filteredOn(alert -> alert.id().equals(ended.id()))
                    .as("a correction reaches the new text only")
                    .containsExactly(ended);
            try (Court again =
                    upgraded.restarted().clock(65).pm10(90, 1).pm10(200, 1).pm10(400, 1)) {
                assertThat(of("trend", again.alerts()))
                        .extracting(Alert::id, Alert::state)
                        .containsExactly(tuple(opened.id(), AlertState.CLEARED));
            }
        }
    }

    @Test
    void aRuleThatWasMendedBeforeThePremiseSpokeAgainEndsWhereItsNewTextBegins() throws Exception {
        try (Court taken = before();
                Court upgraded = taken.upgradedWith(REFUSED, Court.RULE).book(2, MENDED, Court.RULE)) {
            upgraded.clock(61).pm10(63, 400).later();
            List<Alert> said = of("trend", upgraded.alerts());
            assertThat(said).extracting(Alert::change).containsExactly(AlertChange.RULE_REMOVED, AlertChange.OPENED);
            assertThat(said.get(0).clearedAt()).isEqualTo(Court.NOON + 59_999);
            assertThat(said.get(1).beganAt()).isGreaterThanOrEqualTo(Court.NOON + 60_000);
        }
    }

    @Test
    void anAlertOfItsThatIsOverCanStillBeClosedByHand() throws Exception {
        try (Court taken = before().pm10(14, 1).pm10(60, 1).pm10(150, 1)) {
            Alert over = last(of("trend", taken.alerts()));
            assertThat(over.state()).isEqualTo(AlertState.CLEARED);
            try (Court upgraded = taken.upgradedWith(REFUSED, Court.RULE).clock(160)) {
                Action close = new Action(
                        "x",
                        ActionKind.CLOSE,
                        Court.PREMISE,
                        over.id(),
                        null,
                        "officer",
                        Court.NOON + 170_000,
                        null,
                        Map.of());
                upgraded.casefile(Json.bytes(CaseEvent.of(close)), 170).clock(170);
                assertThat(upgraded.alerts()).singleElement().satisfies(alert -> {
                    assertThat(alert.id()).isEqualTo(over.id());
                    assertThat(alert.state()).isEqualTo(AlertState.CLOSED);
                });
            }
        }
    }
}
