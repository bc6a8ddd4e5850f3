package dev.vigil.console.backtest;

import java.util.Map;

/**
 * The work that alerts make.
 *
 * @param alerts opened in the span
 * @param bySeverity the highest severity of each, by {@code blue}, {@code yellow}, {@code orange}, {@code red}
 * @param byRule rule to its alerts
 * @param tasks proposed for them
 * @param visits checks on the spot
 * @param remoteChecks checks from afar
 * @param officerHours of all officers together, at the spot and at the desk
 */
public record BacktestFigures(
        int alerts,
        Map<String, Integer> bySeverity,
        Map<String, Integer> byRule,
        int tasks,
        int visits,
        int remoteChecks,
        double officerHours) {
    public BacktestFigures {
        bySeverity = Map.copyOf(bySeverity);
        byRule = Map.copyOf(byRule);
    }
}
