package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.session.MqttSession;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Gives up, on one connection, the filters that a session should no longer have: not before what waits behind them has
 * been received, for a broker may drop it when they go.
 */
final class Release {
    /** A stream that is never quiet counts as emptied when it had room for so long. */
    private static final long STEADY_NANOS = TimeUnit.SECONDS.toNanos(60);

    enum Step {
        NOTHING,
        WAITING,
        UNSUBSCRIBED,
        EMPTY
    }

    private final FilterChange change;
    private final MqttSession session;
    private final Window window;
    private boolean unsubscribed;
    private boolean steady;
    private long steadySince;

    Release(FilterChange change, MqttSession session, Window window) {
        this.change = change;
        this.session = session;
        this.window = window;
    }

    /**
     * Goes on as far as it can.
     *
     * @param idle everything received is emitted and acknowledged
     * @return UNSUBSCRIBED at the step that did it; EMPTY once a split that retires has nothing left
     */
    Step advance(boolean caughtUp, boolean idle, long nanoTime) throws IOException {
        if (change.surplus().isEmpty() && !change.retires()) {
            return Step.NOTHING;
        }
        if (unsubscribed) {
            return change.retires() && idle && window.unacknowledged() == 0 ? Step.EMPTY : Step.WAITING;
        }
        if (!caughtUp && !hasBeenSteady(nanoTime)) {
            return Step.WAITING;
        }
        if (!change.surplus().isEmpty()) {
            session.unsubscribe(change.surplus());
        }
        unsubscribed = true;
        return Step.UNSUBSCRIBED;
    }

    private boolean hasBeenSteady(long nanoTime) {
        if (!window.hasRoom()) {
            steady = false;
            return false;
        }
        if (!steady) {
            steady = true;
            steadySince = nanoTime;
        }
        return nanoTime - steadySince > STEADY_NANOS;
    }
}
