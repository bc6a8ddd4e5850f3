package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import org.junit.jupiter.api.Test;

class HoldTest {
    @Test
    void withoutAHoldTimeTheFirstBadSampleOpens() {
        Scene scene = Scene.rule("when: pm10 > 150").pm10s("10:00", 100, "10:01", 200);
        assertThat(scene.story()).containsExactly("opened 10:01-10:01");
    }

    @Test
    void opensOnlyAfterTheHoldTime() {
        Scene scene = Scene.rule("when: pm10 > 150", "for: 10m").pm10s("10:00", 200, "10:05", 210, "10:09:59", 220);
        assertThat(scene.story()).isEmpty();
        scene.pm10("10:10", 230);
        assertThat(scene.story()).containsExactly("opened 10:00-10:10");
        assertThat(scene.last().value()).isEqualTo(230);
        assertThat(scene.last().limit()).isEqualTo(150);
    }

    @Test
    void opensByTheClockWhenNoSampleContradicts() {
        Scene scene =
                Scene.rule("when: pm10 > 150", "for: 10m").pm10("10:00", 200).tick("10:09:59");
        assertThat(scene.story()).isEmpty();
        assertThat(scene.engine().nextDeadline(scene.state())).isEqualTo(Scene.time("10:10"));
        scene.tick("10:30");
        assertThat(scene.story()).containsExactly("opened 10:00-10:10");
        assertThat(scene.last().publishedAt()).isEqualTo(Scene.time("10:10"));
    }

    @Test
    void aSampleThatContradictsAtTheVeryDeadlinePreventsIt() {
        Scene scene = Scene.rule("when: pm10 > 150", "for: 10m")
                .pm10s("10:00", 200, "10:10", 100)
                .tick("11:00");
        assertThat(scene.story()).isEmpty();
    }

    @Test
    void aShortExcursionIsNotHeld() {
        Scene scene = Scene.rule("when: pm10 > 150", "for: 2s")
                .pm10s("10:00:00", 200, "10:00:01", 100)
                .tick("10:10");
        assertThat(scene.story()).isEmpty();
    }

    @Test
    void aRecordFirstFiresTheDeadlinesBeforeItsArrival() {
        Scene scene = Scene.rule("when: pm10 > 150", "for: 10m").pm10s("10:00", 200, "10:20", 100);
        assertThat(scene.story()).containsExactly("opened 10:00-10:10", "cleared 10:00-10:10-10:20");
        assertThat(scene.published())
                .extracting(Alert::publishedAt)
                .containsExactly(Scene.time("10:10"), Scene.time("10:20"));
        assertThat(scene.published()).extracting(Alert::revision).containsExactly(1, 2);
    }

    @Test
    void aReadingStandsForThreeIntervalsOfItsDevice() {
        Scene scene = Scene.rule("when: pm10 > 150", "for: 10m")
                .devices(Premises.device("d", null, 60_000, "pm10"))
                .pm10("10:00", 200)
                .tick("10:30");
        assertThat(scene.story()).isEmpty();
        scene.pm10("10:31", 200);
        assertThat(scene.story()).as("the hold begins anew").isEmpty();
    }

    @Test
    void clearsOnlyOnARealSample() {
        Scene scene = Scene.rule("when: pm10 > 150").pm10("10:00", 200).tick("20:00");
        assertThat(scene.story()).containsExactly("opened 10:00-10:00");
        scene.pm10("20:00:01", 100);
        assertThat(scene.last().state()).isEqualTo(AlertState.CLEARED);
    }

    @Test
    void clearForAsksForGoodSamplesOverThatTime() {
        Scene scene = Scene.rule("when: pm10 > 150", "clear_for: 5m")
                .pm10s("10:00", 200, "10:01", 100, "10:03", 200, "10:04", 100)
                .tick("10:30");
        assertThat(scene.story()).containsExactly("opened 10:00-10:00", "reopened 10:00-10:00");
        scene.pm10("10:31", 100);
        assertThat(scene.last().state()).isEqualTo(AlertState.CLEARED);
        assertThat(scene.last().occurrences()).isEqualTo(2);
    }

    @Test
    void hysteresisKeepsTheAlertOpenBetweenTheLimits() {
        Scene scene = Scene.rule("when: pm10 > 150", "clear: pm10 < 120")
                .pm10s("10:00", 200, "10:01", 140, "10:02", 130, "10:03", 119);
        assertThat(scene.story()).containsExactly("opened 10:00-10:00", "cleared 10:00-10:00-10:03");
        assertThat(scene.last().peak()).isEqualTo(200);
    }
}
