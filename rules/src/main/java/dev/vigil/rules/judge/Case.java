package dev.vigil.rules.judge;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;

/** An alert as it was published last, without its evidence, and what people did to it. */
final class Case {
    Alert last;
    boolean acknowledged;
    /** 0: not escalated, 1: nobody acknowledged, 2: nobody disposed. */
    int escalated;

    long acknowledgeBy = Long.MAX_VALUE;
    long disposeBy = Long.MAX_VALUE;

    Case(Alert last) {
        this.last = last;
    }

    boolean isOpen() {
        return last.state() == AlertState.OPEN;
    }

    boolean isWithdrawn() {
        return last.state() == AlertState.WITHDRAWN;
    }

    long until() {
        return last.clearedAt() == null ? Long.MAX_VALUE : last.clearedAt();
    }

    /** The received clock at which it has to be escalated; {@link Long#MAX_VALUE} for never. A shadow asks nobody. */
    long due() {
        if (!isOpen() || escalated > 1 || last.shadow()) {
            return Long.MAX_VALUE;
        }
        if (escalated == 0 && !acknowledged) {
            return acknowledgeBy;
        }
        return disposeBy;
    }
}
