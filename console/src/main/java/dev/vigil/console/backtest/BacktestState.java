package dev.vigil.console.backtest;

/** How far a backtest is. */
public enum BacktestState {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
