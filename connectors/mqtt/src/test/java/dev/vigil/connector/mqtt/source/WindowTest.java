package dev.vigil.connector.mqtt.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {
    private static final int RECEIVE_MAXIMUM = 100;
    private final Window window = new Window(RECEIVE_MAXIMUM, 0);

    @Test
    void aNewSessionHasNoBacklog() {
        window.opened(false, 1_000);
        assertThat(window.caughtUp(1_000)).isTrue();
    }

    @Test
    void aResumedSessionIsCaughtUpAfterHalfASecondOfQuiet() {
        window.opened(true, 1_000);
        window.arrived(1, 1_300);
        assertThat(window.caughtUp(1_799)).isFalse();
        assertThat(window.caughtUp(1_800)).isTrue();
    }

    @Test
    void onceCaughtUpABusyMomentDoesNotUndoIt() {
        window.opened(true, 0);
        assertThat(window.caughtUp(500)).isTrue();
        window.arrived(1, 501);
        assertThat(window.caughtUp(502)).isTrue();
    }

    @Test
    void aFullWindowMayHideABacklog() {
        window.opened(false, 0);
        fill(RECEIVE_MAXIMUM, 10);
        assertThat(window.isFull()).isTrue();
        assertThat(window.caughtUp(60_000)).isFalse();
    }

    @Test
    void aWindowOfTheBrokersOwnMayHideABacklogToo() {
        window.opened(false, 0);
        fill(32, 10);
        assertThat(window.caughtUp(60_000)).isFalse();

        acknowledgeUpTo(32, 60_000);
        assertThat(window.caughtUp(60_001)).isFalse();
        assertThat(window.caughtUp(60_500)).isTrue();
    }

    @Test
    void aWindowThatHadRoomHidesNothing() {
        window.opened(false, 0);
        fill(50, 10);
        acknowledgeUpTo(50, 20);
        fill(30, 30);
        assertThat(window.caughtUp(31)).isFalse();
        acknowledgeUpTo(30, 40);
        assertThat(window.caughtUp(41)).isTrue();
    }

    @Test
    void aHandfulInFlightIsWithinEveryBrokersWindow() {
        window.opened(false, 0);
        fill(9, 10);
        assertThat(window.caughtUp(11)).isTrue();
    }

    @Test
    void aStreamThatIsNeverQuietIsCaughtUpWhenTheBrokerHadRoomForLong() {
        window.opened(true, 0);
        fill(50, 0);
        acknowledgeUpTo(50, 400);
        for (long now = 400; now < 60_000; now += 400) {
            window.arrived(1, now);
            acknowledgeUpTo(1, now + 200);
            assertThat(window.caughtUp(now + 200)).isFalse();
        }
        window.arrived(1, 60_399);
        assertThat(window.caughtUp(60_400)).isTrue();
    }

    @Test
    void noticesAMessageThatTheBrokerSendsTwiceOnOneConnection() {
        assertThat(window.arrived(7, 0)).isTrue();
        assertThat(window.arrived(7, 1)).isFalse();
        window.acknowledged(7);
        assertThat(window.arrived(7, 2)).isTrue();
    }

    @Test
    void qosZeroTakesNoRoom() {
        assertThat(window.arrived(0, 0)).isTrue();
        assertThat(window.arrived(0, 0)).isTrue();
        assertThat(window.unacknowledged()).isZero();
    }

    private void fill(int count, long now) {
        for (int id = 1; id <= count; id++) {
            window.arrived(id, now);
        }
    }

    private void acknowledgeUpTo(int count, long now) {
        window.acknowledging(now);
        for (int id = 1; id <= count; id++) {
            window.acknowledged(id);
        }
    }
}
