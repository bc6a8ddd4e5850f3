package dev.vigil.console.history;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of recomputing the chain.
 *
 * @param whole every row fits the one before
 * @param rows how many rows fit
 * @param brokenAt the first sequence that does not, null when whole
 * @param head the last hash, to be noted down elsewhere, so that even a rewritten chain is found out
 */
public record HistoryCheck(boolean whole, long rows, @Nullable Long brokenAt, @Nullable String head) {
    static HistoryCheck whole(long rows, byte[] head) {
        return new HistoryCheck(true, rows, null, HexFormat.of().formatHex(head));
    }

    static HistoryCheck broken(long rows) {
        return new HistoryCheck(false, rows, rows + 1, null);
    }
}
