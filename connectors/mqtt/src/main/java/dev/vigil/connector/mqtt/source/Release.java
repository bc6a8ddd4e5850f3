package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.session.MqttSession;
import java.io.IOException;
import java.util.List;

/**
 * Empties, on one connection, a session that is to leave: its subscriptions go not before what waits behind them has been
 * received, for a broker may drop it when they go.
 */
final class Release {
    private final List<String> filters;
    private final MqttSession session;
    private final Window window;
    private boolean unsubscribed;

    Release(List<String> filters, MqttSession session, Window window) {
        this.filters = filters;
        this.session = session;
        this.window = window;
    }

    /**
     * Goes on as far as it can.
     *
     * @param idle everything received is emitted and acknowledged
     * @return whether the session is empty
     */
    boolean advance(boolean caughtUp, boolean idle) throws IOException {
        if (unsubscribed) {
            return idle && window.unacknowledged() == 0;
        }
        if (caughtUp) {
            session.unsubscribe(filters);
            unsubscribed = true;
        }
        return false;
    }
}
