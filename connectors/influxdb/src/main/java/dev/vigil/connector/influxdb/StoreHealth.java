package dev.vigil.connector.influxdb;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the store answers, as the threads of one writer see it; speaks up at most once a minute. */
final class StoreHealth {
    private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);
    private static final long QUIET_NANOS = Duration.ofMinutes(1).toNanos();

    private final String store;
    private final LongSupplier nanoTime;
    private final Runnable onTrouble;

    private boolean inTrouble;
    private boolean lockedOut;
    private boolean spoken;
    private long since;
    private long lastSpoken;

    /** @param onTrouble called when the store goes from well to not well, by the thread that found out */
    StoreHealth(String store, LongSupplier nanoTime, Runnable onTrouble) {
        this.store = store;
        this.nanoTime = nanoTime;
        this.onTrouble = onTrouble;
    }

    void failed(Verdict verdict, Answer answer) {
        if (note(verdict, answer)) {
            onTrouble.run();
        }
    }

    private synchronized boolean note(Verdict verdict, Answer answer) {
        boolean begins = !inTrouble;
        if (begins) {
            since = nanoTime.getAsLong();
        }
        inTrouble = true;
        lockedOut = verdict == Verdict.LOCKED_OUT;
        if (mayspeak()) {
            speak(answer);
        }
        return begins;
    }

    private void speak(Answer answer) {
        if (lockedOut) {
            LOG.error(
                    "{} refuses the sink: status={} message={}. Nothing is dropped; this needs a person",
                    store,
                    answer.status(),
                    printable(answer.message()));
            return;
        }
        LOG.warn(
                "{} does not take points: status={} message={}. Nothing is dropped; trying on",
                store,
                answer.status(),
                printable(answer.message()));
    }

    synchronized void answered() {
        if (inTrouble && spoken) {
            LOG.info("{} takes points again, after {} s", store, secondsInTrouble());
        }
        inTrouble = false;
        lockedOut = false;
        spoken = false;
    }

    synchronized boolean inTrouble() {
        return inTrouble;
    }

    synchronized boolean lockedOut() {
        return lockedOut;
    }

    synchronized long secondsInTrouble() {
        return inTrouble ? Duration.ofNanos(nanoTime.getAsLong() - since).toSeconds() : 0;
    }

    private boolean mayspeak() {
        long now = nanoTime.getAsLong();
        boolean may = lastSpoken == 0 || now - lastSpoken >= QUIET_NANOS;
        if (may) {
            lastSpoken = now;
            spoken = true;
        }
        return may;
    }

    /** One line of bounded length, whatever a server sends. */
    static String printable(String message) {
        String line = message.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
