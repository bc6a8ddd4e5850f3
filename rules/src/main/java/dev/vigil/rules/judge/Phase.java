package dev.vigil.rules.judge;

/** Where a judge stands: nothing, the hold time runs, or an alert is open. */
enum Phase {
    IDLE,
    PENDING,
    OPEN
}
