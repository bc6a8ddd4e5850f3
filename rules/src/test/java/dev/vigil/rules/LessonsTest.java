package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.calendar.Calendars;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What users of other systems complained of. docs/lessons.md is the index; lessons with a test elsewhere are not here. */
class LessonsTest {
    @Test
    @DisplayName("Start, end, raised and cleared have a time of the data and a time of ours (lesson 1)")
    void everyTransitionHasTwoTimes() {
        Scene scene = Scene.rule("when: pm10 > 150").arrivingAfter(600_000).pm10s("10:00", 200, "10:05", 100);
        assertThat(scene.published())
                .extracting(alert -> Scene.wall(alert.openedAt()) + " " + Scene.wall(alert.publishedAt()))
                .containsExactly("10:00 10:10", "10:00 10:15");
        assertThat(Scene.wall(scene.last().clearedAt())).isEqualTo("10:05");
    }

    @Test
    @DisplayName("A hold is event time: a second of excess in a late batch is no hold of two (lesson 2)")
    void aHoldIsMeasuredByTheData() {
        Scene scene = Scene.rule("when: pm10 > 150", "for: 2s")
                .late("10:00:00", "10:30:00", "pm10", 200)
                .late("10:00:01", "10:30:10", "pm10", 100)
                .tick("11:00");
        assertThat(scene.outcome()).as("what was said in between is taken back").isEmpty();
    }

    @Test
    @DisplayName("A batch of two hours speaks in the order of its events, and says how late it is (lesson 3)")
    void aBatchSpeaksInTheOrderOfItsEvents() {
        Scene scene = Scene.rule("when: pm10 > 150").pm10("09:00", 10);
        for (String[] one : new String[][] {{"09:10", "200"}, {"09:20", "10"}, {"09:30", "300"}, {"09:40", "10"}}) {
            scene.late(one[0], "10:50", "pm10", Double.parseDouble(one[1]));
        }
        assertThat(scene.published()).extracting(Alert::openedAt).isSorted();
        assertThat(scene.story())
                .containsExactly(
                        "opened 09:10-09:10",
                        "cleared 09:10-09:10-09:20",
                        "opened 09:30-09:30",
                        "cleared 09:30-09:30-09:40");
        Scene overtaken = Scene.rule("when: pm10 > 150").pm10s("09:00", 10, "10:49", 10);
        overtaken.late("09:10", "10:50", "pm10", 200);
        assertThat(overtaken.last().reason().en()).contains("1h40m late");
    }

    @Test
    @DisplayName("An older value never takes the place of a newer one (lessons 4, 30)")
    void theNewestValueIsThatOfTheNewestTime() {
        Scene scene = Scene.rule("when: pm10 > 150").pm10("10:10", 10).late("10:00", "10:11", "pm10", 200);
        scene.tick("10:30");
        assertThat(scene.outcome()).containsExactly("CLEARED 10:00-10:00-10:10 blue");
    }

    @Test
    @DisplayName("A device whose clock runs ahead moves nobody's clock (lesson 8)")
    void aTimeInTheFutureMovesNoClock() {
        Scene scene = Scene.rule("when: silent(noise, '10m')").sample("10:00", "noise", 50);
        scene.observe(
                Observation.of("ahead", "noise", Scene.time("+1 10:00"), 50, Quality.NORMAL), Scene.time("10:01"));
        scene.sample("10:09", "noise", 50).tick("10:10:30");
        assertThat(scene.story()).isEmpty();
        assertThat(scene.tick("10:19").story())
                .as("the others are still missed")
                .isNotEmpty();
    }

    @Test
    @DisplayName("Restarted while it is muted: nothing is recovered by force, and the end still comes (lesson 14)")
    void aRestartInTheMutedStateChangesNothing() {
        Scene scene = Scene.rule("when: pm10 > 150", "respond: {acknowledge: 1h, dispose: 10h}")
                .pm10("10:00", 200)
                .act("10:01", ActionKind.MUTE, Map.of("until", "2026-03-02T12:00:00Z", "reason", "repair"))
                .restart();
        scene.pm10("10:02", 210);
        assertThat(scene.story()).as("no storm, no second alert").containsExactly("opened 10:00-10:00");
        scene.restart().pm10("10:03", 10);
        assertThat(scene.story()).containsExactly("opened 10:00-10:00", "cleared 10:00-10:00-10:03");
    }

    @Test
    @DisplayName("A mute silences notices, never the evaluation and never a closing (lessons 22, 27)")
    void aMuteNeverStopsTheJudge() {
        Scene muted = Scene.rule("when: pm10 > 150", "ladder: [{when: pm10 > 300, severity: red}]")
                .pm10("10:00", 200)
                .act("10:01", ActionKind.MUTE, Map.of("until", "2026-03-03T12:00:00Z", "reason", "repair"))
                .pm10s("10:02", 320, "10:03", 10);
        assertThat(muted.published())
                .extracting(Alert::change)
                .containsExactly(AlertChange.OPENED, AlertChange.SEVERITY, AlertChange.CLEARED);
    }

    @Test
    @DisplayName("When the link drops nothing is resolved, and when it returns nothing fires anew (lesson 16)")
    void absenceOfDataIsNoRecovery() {
        Scene scene = Scene.rule("when: pm10 > 150")
                .devices(Premises.device("d", null, 60_000, "pm10"))
                .pm10("10:00", 200)
                .tick("14:00")
                .pm10("14:01", 210);
        assertThat(scene.story()).containsExactly("opened 10:00-10:00");
        assertThat(scene.last().state()).isEqualTo(AlertState.OPEN);
    }

    @Test
    @DisplayName("Recovery is a condition of its own, watched for a time (lesson 17)")
    void recoveryIsExplicit() {
        Scene scene = Scene.rule("when: pm10 > 150", "clear: pm10 < 100", "clear_for: 5m")
                .pm10s("10:00", 200, "10:01", 120, "10:02", 90, "10:05", 90);
        assertThat(scene.story()).hasSize(1);
        assertThat(scene.pm10("10:07", 90).story()).hasSize(2);
    }

    @Test
    @DisplayName("A value that jitters at the limit is one record with a count (lesson 23)")
    void aJitteringValueIsOneAlert() {
        Scene scene = Scene.rule("when: pm10 > 150", "clear: pm10 < 100");
        for (int i = 0; i < 60; i++) {
            scene.pm10(String.format("10:%02d", i), i % 2 == 0 ? 155 : 145);
        }
        assertThat(scene.published())
                .extracting(Alert::id)
                .containsOnly(scene.last().id());
        assertThat(scene.published()).as("1, 2, 3, 4, 5, 10, 20").hasSize(7);
        assertThat(scene.pm10("11:00", 10).last().occurrences()).isEqualTo(30);
    }

    @Test
    @DisplayName("Closed by hand, the rule starts anew under another id, and says so (lesson 25)")
    void aManualCloseResetsTheRule() {
        Scene scene = Scene.rule("when: pm10 > 150")
                .pm10("10:00", 200)
                .act("10:01", ActionKind.CLOSE)
                .tick("10:01");
        String first = scene.last().id();
        assertThat(scene.story()).containsExactly("opened 10:00-10:00", "closed 10:00-10:00-10:01");
        assertThat(scene.last().state()).isEqualTo(AlertState.CLOSED);
        assertThat(scene.last().reason().en()).contains("starts anew");
        scene.pm10("10:02", 210);
        assertThat(scene.last().change()).isEqualTo(AlertChange.OPENED);
        assertThat(scene.last().id()).isNotEqualTo(first);
    }

    @Test
    @DisplayName("What a camera saw is over when it was not seen for a while (lesson 26)")
    void anEventIsOverAfterAQuietTime() {
        Scene scene = Scene.rule("when: rat").event("10:00", "rat", "a").tick("10:09:59");
        assertThat(scene.story()).hasSize(1);
        scene.tick("10:10");
        assertThat(scene.story()).containsExactly("opened 10:00-10:00", "cleared 10:00-10:00-10:10");
    }

    @Test
    @DisplayName("A camera event that is published again is the same event (lesson 29)")
    void aRepeatedCameraEventIsNoNewOne() {
        Scene scene = Scene.rule("when: count(rat, '10m') >= 2").event("10:00", "rat", "a");
        scene.event("10:01", "rat", "a").event("10:02", "rat", "a");
        assertThat(scene.story()).isEmpty();
        assertThat(scene.event("10:03", "rat", "b").story()).hasSize(1);
    }

    @Test
    @DisplayName("The ladder goes up and down by its own conditions (lesson 31)")
    void theLadderGoesDownToo() {
        Scene scene = Scene.rule("when: pm10 > 150", "ladder: [{when: pm10 > 300, until: pm10 < 250, severity: red}]")
                .pm10s("10:00", 200, "10:01", 310, "10:02", 280, "10:03", 240);
        assertThat(scene.published())
                .extracting(Alert::severity)
                .containsExactly(Severity.BLUE, Severity.RED, Severity.BLUE);
    }

    @Test
    @DisplayName(
            "Two windows a day, one over midnight, and judged when it opens on a value that is bad already (lesson 32)")
    void aWindowThatOpensOnABadValueOpensTheAlert() {
        Scene scene = Scene.rule("when: noise > 55", "active: {hours: ['22:00-06:00', '12:00-14:00']}")
                .sample("11:00", "noise", 60)
                .tick("12:00");
        assertThat(scene.story()).containsExactly("opened 12:00-12:00");
        scene.tick("14:00").tick("22:00");
        assertThat(scene.story())
                .containsExactly("opened 12:00-12:00", "cleared 12:00-12:00-14:00", "opened 22:00-22:00");
        assertThat(scene.tick("+1 06:00").last().state()).isEqualTo(AlertState.CLEARED);
    }

    @Test
    @DisplayName("Hours are wall time in the premise's zone, on the day the clock is put forward too (lesson 33)")
    void hoursFollowTheZoneThroughASummerTimeChange() {
        var berlin = Premises.inZone("p", "Europe/Berlin");
        // 29 March 2026: 02:00 becomes 03:00; 22:00 to 06:00 is seven hours
        long six = ZonedDateTime.of(2026, 3, 29, 6, 0, 0, 0, ZoneId.of("Europe/Berlin"))
                .toInstant()
                .toEpochMilli();
        Scene scene = Scene.rule("when: noise > 55", "active: {hours: ['22:00-06:00']}")
                .with(berlin);
        scene.observe(Observation.of("d", "noise", six - 60_000, 60, Quality.NORMAL), six - 60_000);
        assertThat(scene.story()).hasSize(1);
        scene.engine().advance(scene.state(), berlin, six, scene.published()::add);
        assertThat(scene.last().clearedAt()).isEqualTo(six);
    }

    @Test
    @DisplayName("A make-up working day is a working day, though it is a Saturday (lessons 32, 33)")
    void aMakeUpDayIsAWorkingDay() {
        Problems problems = new Problems();
        Calendars calendars = Calendars.read(Path.of("../config/calendars"), problems);
        problems.refuseIfAny();
        assertThat(calendars.isWorkday(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(calendars.isWorkday(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(calendars.isWorkday(LocalDate.of(2025, 10, 11))).isTrue();
    }

    @Test
    @DisplayName("Why it fired and what the value was stand in the alert (lesson 36)")
    void theReasonIsInTheAlert() {
        Alert alert =
                Scene.rule("when: avg(pm10, '5m') > 150").pm10("10:00", 200).last();
        assertThat(alert.value()).isEqualTo(200);
        assertThat(alert.limit()).isEqualTo(150);
        assertThat(alert.reason().zh()).contains("PM10").contains("200").contains("超标 0.3333 倍");
        assertThat(alert.evidence()).isNotNull();
        assertThat(alert.evidence().ruleText()).contains("avg(pm10, '5m') > 150");
    }

    @Test
    @DisplayName("A clearing overwrites nothing: history is only added to (lesson 37)")
    void revisionsAreAddedNeverChanged() {
        Scene scene = Scene.rule("when: pm10 > 150").pm10("10:00", 200);
        Alert opened = scene.last();
        scene.pm10s("10:01", 300, "10:02", 10);
        assertThat(scene.published().get(0)).isSameAs(opened);
        assertThat(scene.last().revision()).isEqualTo(2);
        assertThat(scene.last().value()).as("the value at the opening").isEqualTo(200);
    }

    @Test
    @DisplayName("Data that prove faulty are marked so, and the alert follows (lesson 39)")
    void aSpanThatIsMarkedInvalidTakesItsAlertAway() {
        Scene scene = Scene.rule("when: pm10 > 150").pm10s("10:00", 200, "10:01", 210, "10:02", 90);
        for (String at : new String[] {"10:00", "10:01"}) {
            scene.observe(Observation.of("d", "pm10", Scene.time(at), 200, Quality.FAULT), Scene.time("10:30"));
        }
        assertThat(scene.outcome()).isEmpty();
        assertThat(scene.last().state()).isEqualTo(AlertState.WITHDRAWN);
    }

    @Test
    @DisplayName("A rule in the shadow is judged and recorded, and asks nobody to act")
    void aShadowAlertsNobody() {
        Scene scene = Scene.rule("when: pm10 > 150", "shadow: true", "respond: {acknowledge: 1m, dispose: 2m}")
                .pm10("10:00", 200)
                .tick("12:00");
        assertThat(scene.story()).as("no escalation").containsExactly("opened 10:00-10:00");
        assertThat(scene.last().shadow()).isTrue();
    }
}
