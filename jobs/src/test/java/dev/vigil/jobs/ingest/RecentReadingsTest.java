package dev.vigil.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentReadingsTest {
    @Test
    void knowsAReadingThatComesAgain() {
        RecentReadings recent = RecentReadings.none().with(1000, 7).with(2000, 8);
        assertThat(recent.holds(1000, 7)).isTrue();
        assertThat(recent.holds(2000, 8)).isTrue();
        assertThat(recent.holds(3000, 8)).isFalse();
    }

    @Test
    void takesAnotherValueAtTheSameTimeForACorrection() {
        RecentReadings recent = RecentReadings.none().with(1000, 7);
        assertThat(recent.holds(1000, 9)).isFalse();
        RecentReadings corrected = recent.with(1000, 9);
        assertThat(corrected.holds(1000, 9)).isTrue();
        assertThat(corrected.holds(1000, 7)).isFalse();
        assertThat(corrected.times()).hasSize(1);
    }

    @Test
    void staysSmall() {
        RecentReadings recent = RecentReadings.none();
        for (int i = 0; i < 1000; i++) {
            recent = recent.with(i, i);
        }
        assertThat(recent.times()).hasSize(RecentReadings.DEPTH);
        assertThat(recent.holds(999, 999)).isTrue();
        assertThat(recent.holds(0, 0)).isFalse();
    }
}
