package dev.vigil.connector.influxdb;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back for one write request.
 *
 * @param status the HTTP status; 0 when there was no answer (refused connection, time-out, reset)
 * @param signed whether the answer carries an error in the store's own form; a proxy's page does not
 * @param retryAfter how long the server asks to wait
 */
record Answer(int status, boolean signed, String message, @Nullable Duration retryAfter) {
    static final int NO_CONTENT = 204;

    static Answer stored() {
        return new Answer(NO_CONTENT, true, "", null);
    }

    static Answer none(String why) {
        return new Answer(0, false, why, null);
    }
}
