package dev.vigil.connector.mqtt.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.MqttMessage;
import dev.vigil.connector.mqtt.harness.RecordingMetrics;
import dev.vigil.connector.mqtt.session.ConnectionLoss;
import dev.vigil.connector.mqtt.session.MqttSession;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AckTrackerTest {
    private final AckTracker tracker = new AckTracker();
    private final Recorded first = new Recorded();
    private final Connection connection = connection(first);

    @Test
    void acknowledgesWhatACheckpointHoldsWhenItIsComplete() {
        emit(connection, 1, 2);
        tracker.snapshot(10);
        emit(connection, 3);
        assertThat(first.acknowledged).isEmpty();
        tracker.complete(10);
        assertThat(first.acknowledged).containsExactly(1, 2);
        assertThat(tracker.pending()).isEqualTo(1);
    }

    @Test
    void aLaterCheckpointStandsForAnEarlierOneOfWhichNobodyHeard() {
        emit(connection, 5);
        tracker.snapshot(1);
        emit(connection, 4);
        tracker.snapshot(2);
        emit(connection, 3);
        tracker.snapshot(3);
        tracker.complete(2);
        assertThat(first.acknowledged).as("in order of arrival").containsExactly(5, 4);
    }

    @Test
    void aCheckpointThatIsReportedTwiceOrLateDoesNothing() {
        emit(connection, 1);
        tracker.snapshot(1);
        tracker.complete(1);
        tracker.complete(1);
        tracker.complete(0);
        assertThat(first.acknowledged).containsExactly(1);
    }

    @Test
    void nothingOfALostConnectionIsAcknowledgedOnTheNext() {
        Recorded second = new Recorded();
        emit(connection, 1, 2);
        tracker.snapshot(1);
        connection.lost(new ConnectionLoss(0, "gone"));
        emit(connection(second), 1);
        tracker.snapshot(2);
        tracker.complete(1);
        assertThat(first.acknowledged).isEmpty();
        assertThat(second.acknowledged).isEmpty();
        tracker.complete(2);
        assertThat(first.acknowledged).isEmpty();
        assertThat(second.acknowledged).containsExactly(1);
        assertThat(tracker.pending()).isZero();
    }

    @Test
    void qosZeroIsNotAcknowledged() {
        emit(connection, 0);
        tracker.snapshot(1);
        tracker.complete(1);
        assertThat(first.acknowledged).isEmpty();
    }

    @Test
    void remembersAsManyAsAWindowHolds() {
        for (int id = 1; id <= 32_767; id++) {
            emit(connection, id);
        }
        tracker.snapshot(1);
        tracker.complete(1);
        assertThat(first.acknowledged).hasSize(32_767).startsWith(1, 2, 3).endsWith(32_767);
    }

    private void emit(Connection from, int... packetIds) {
        for (int packetId : packetIds) {
            tracker.emitted(new Delivery(new MqttMessage("t", new byte[0], 0, false, false, "s0"), packetId, from));
        }
    }

    private static Connection connection(MqttSession session) {
        Inbox inbox = new Inbox(10, 1_000, () -> {});
        SplitMetrics metrics = new SplitMetrics(new RecordingMetrics(), "s0");
        Connection connection =
                new Connection("s0", inbox, new Window(100, 0), metrics, System::currentTimeMillis, () -> {});
        connection.use(session);
        connection.opened(false);
        return connection;
    }

    private static final class Recorded implements MqttSession {
        private final List<Integer> acknowledged = new ArrayList<>();

        @Override
        public boolean connect() {
            return false;
        }

        @Override
        public void subscribe(List<String> filters) {}

        @Override
        public void unsubscribe(List<String> filters) {}

        @Override
        public void acknowledge(int packetId) {
            acknowledged.add(packetId);
        }

        @Override
        public void abort() {}

        @Override
        public void close(boolean endSession) {}
    }
}
