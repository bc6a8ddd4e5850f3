package dev.vigil.console.backtest;

import java.util.List;

/**
 * What came of a backtest.
 *
 * @param samples observations that were judged
 * @param tried what the rules would have made of the stored history, with checks begun and ended as usual
 * @param happened what alerts of rules of the same names really made
 * @param difference alert by alert
 */
public record BacktestReport(
        long samples, BacktestFigures tried, BacktestFigures happened, BacktestDifference difference) {
    static BacktestReport of(
            long samples, BacktestFigures tried, BacktestFigures happened, List<Sighting> would, List<Sighting> was) {
        return new BacktestReport(samples, tried, happened, BacktestDifference.between(would, was));
    }
}
