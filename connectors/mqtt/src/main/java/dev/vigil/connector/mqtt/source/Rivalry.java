package dev.vigil.connector.mqtt.source;

import java.util.concurrent.TimeUnit;

/**
 * Notices that another client keeps taking our session, at brokers that do not say so (Mosquitto before 2.1 just closes
 * the socket): connections that stood, and were cut soon and without a reason, several times in a row.
 */
final class Rivalry {
    private static final long SOON_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int LIMIT = 3;

    private int cuts;

    /** @return whether there have been too many cuts in a row */
    boolean cutAfter(long nanosThatItStood) {
        cuts = nanosThatItStood < SOON_NANOS ? cuts + 1 : 0;
        return cuts >= LIMIT;
    }
}
