package dev.vigil.console.backtest;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A backtest as the interface shows it.
 *
 * @param premises to which it was limited; all when empty
 * @param done premises that were played
 * @param total premises in all
 * @param report null until it is done
 * @param trouble why it failed; null when it did not
 */
public record BacktestView(
        String id,
        String by,
        OffsetDateTime at,
        OffsetDateTime from,
        OffsetDateTime to,
        String rules,
        List<String> premises,
        BacktestState state,
        int done,
        int total,
        @Nullable OffsetDateTime endedAt,
        @Nullable BacktestReport report,
        @Nullable String trouble) {
    public BacktestView {
        premises = List.copyOf(premises);
    }
}
