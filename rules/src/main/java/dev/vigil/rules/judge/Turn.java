package dev.vigil.rules.judge;

import dev.vigil.rules.AlertSink;

/**
 * One call of the engine: whose state, by which rules, where revisions go.
 *
 * @param clock the received clock at which what is decided now is decided
 * @param lateBy how late the sample is that leads to it, ms
 */
record Turn(State state, Rulebase rules, AlertSink out, long clock, long lateBy) {
    Turn at(long newClock) {
        return new Turn(state, rules, out, newClock, lateBy);
    }
}
