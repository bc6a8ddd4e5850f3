package dev.vigil.console.cooperation;

import dev.vigil.console.history.History;
import java.time.Clock;
import java.time.Duration;

/** No answer in time is a dispute: it goes to a consultation by itself, so that no case lies. */
public final class OverdueBelt {
    private static final long EVERY = Duration.ofMinutes(1).toMillis();

    private final TransferTable transfers;
    private final HandOver desk;
    private final History history;
    private final Clock clock;

    public OverdueBelt(TransferTable transfers, HandOver desk, History history, Clock clock) {
        this.transfers = transfers;
        this.desk = desk;
        this.history = history;
        this.clock = clock;
    }

    /** What the worker does over and over. */
    public void turn() throws InterruptedException {
        bringUpToDate();
        Thread.sleep(EVERY);
    }

    void bringUpToDate() {
        long now = clock.millis();
        if (transfers.unanswered().stream().noneMatch(row -> row.transfer().answerBy() < now)) {
            return;
        }
        // under the lock of the history, so that an answer under way counts or does not
        history.writing(pen -> {
            transfers.unanswered().forEach(row -> desk.openOverdue(row, now));
            return null;
        });
    }
}
