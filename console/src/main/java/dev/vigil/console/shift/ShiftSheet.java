package dev.vigil.console.shift;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over sheet, as the two who sign it send it: one by being logged in, the other with name and password.
 *
 * @param password of {@code incoming}; kept nowhere
 */
public record ShiftSheet(
        Instant from,
        Instant to,
        String notes,
        List<String> callBacks,
        List<String> open,
        List<String> tasks,
        List<String> mutes,
        String incoming,
        @Nullable String password) {
    public ShiftSheet {
        from = from == null ? Instant.EPOCH : from;
        to = to == null ? Instant.EPOCH : to;
        notes = notes == null ? "" : notes;
        incoming = incoming == null ? "" : incoming;
        callBacks = callBacks == null ? List.of() : List.copyOf(callBacks);
        open = open == null ? List.of() : List.copyOf(open);
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
        mutes = mutes == null ? List.of() : List.copyOf(mutes);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ShiftSheet[" + from + " to " + to + ", incoming=" + incoming + "]";
    }
}
