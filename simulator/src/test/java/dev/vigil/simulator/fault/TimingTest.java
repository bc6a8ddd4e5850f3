package dev.vigil.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimingTest {
    private static final long START = 1_000_000;
    private static final Timing ONCE = new Timing(100, 50, 0);
    private static final Timing AGAIN = new Timing(100, 50, 200);

    @Test
    void holdsFromItsBeginToBeforeItsEnd() {
        assertThat(ONCE.beginOf(START, START + 99)).isEmpty();
        assertThat(ONCE.beginOf(START, START + 100)).hasValue(START + 100);
        assertThat(ONCE.beginOf(START, START + 149)).hasValue(START + 100);
        assertThat(ONCE.beginOf(START, START + 150)).isEmpty();
    }

    @Test
    void comesAgainWhenItIsToldTo() {
        assertThat(AGAIN.beginOf(START, START + 310)).hasValue(START + 300);
        assertThat(AGAIN.beginOf(START, START + 250)).isEmpty();
        assertThat(ONCE.beginOf(START, START + 310)).isEmpty();
    }

    @Test
    void neverBeginsBeforeTheScript() {
        assertThat(AGAIN.beginOf(START, START - 90)).isEmpty();
        assertThat(AGAIN.endingIn(START, START - 10_000, START + 150)).isEmpty();
    }

    @Test
    void listsWhatEndsInAStretchOfTime() {
        assertThat(AGAIN.endingIn(START, START, START + 1_000))
                .containsExactly(START + 100, START + 300, START + 500, START + 700, START + 900);
        assertThat(AGAIN.endingIn(START, START + 150, START + 151)).containsExactly(START + 100);
        assertThat(AGAIN.endingIn(START, START + 151, START + 350)).isEmpty();
        assertThat(ONCE.endingIn(START, START, START + 1_000)).containsExactly(START + 100);
    }
}
