package dev.vigil.connector.influxdb;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back for one write request.
 *
 * @param status the HTTP status; {@link #NONE} when there was no answer (connection refused, reset, time-out)
 * @param signed whether the answer carries an error in a store's own form; the page of a proxy does not
 * @param late whether there was no answer because time ran out
 * @param retryAfter how long the server asks to wait
 */
record Answer(int status, boolean signed, boolean late, String message, @Nullable Duration retryAfter) {
    static final int NONE = 0;
    static final int NO_CONTENT = 204;

    static Answer stored() {
        return new Answer(NO_CONTENT, true, false, "", null);
    }

    static Answer none(boolean late, String why) {
        return new Answer(NONE, false, late, why, null);
    }

    /** An answer that no store wrote. */
    static Answer unsigned(int status, String message) {
        return new Answer(status, false, false, message, null);
    }

    /** The store says that it failed, and not merely that it is busy or starting. */
    boolean isStoreFailure() {
        return status == 500 && signed;
    }

    boolean isFromAStoreThatIsWell() {
        return status != NONE && status < 500;
    }
}
