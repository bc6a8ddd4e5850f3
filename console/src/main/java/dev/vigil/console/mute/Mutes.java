package dev.vigil.console.mute;

import dev.vigil.domain.alert.Alert;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mutes that hold now, in memory for a second: every view of an alert asks for them. */
public final class Mutes {
    private static final long FRESH = 1_000;

    private final MuteTable table;
    private final Clock clock;
    private volatile Held held = new Held(List.of(), Long.MIN_VALUE);

    public Mutes(MuteTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    private record Held(List<Mute> mutes, long readAt) {}

    /** Until when the alert raises no notice, epoch ms; null when it does. */
    public @Nullable Long mutedUntil(Alert alert) {
        Long until = null;
        for (Mute mute : now()) {
            if (mute.covers(alert) && mute.until() > clock.millis()) {
                until = until == null ? mute.until() : Math.max(until, mute.until());
            }
        }
        return until;
    }

    public List<Mute> now() {
        Held seen = held;
        long time = clock.millis();
        if (seen.readAt() + FRESH < time || seen.readAt() > time) {
            seen = new Held(table.at(time), time);
            held = seen;
        }
        return seen.mutes();
    }

    /** After a mute began or ended. */
    public void changed() {
        held = new Held(List.of(), Long.MIN_VALUE);
    }
}
