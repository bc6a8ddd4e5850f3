package dev.vigil.rules.judge;

import dev.vigil.domain.alert.Learned;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.AlertSink;
import dev.vigil.rules.anomaly.Detector;

/** Takes up what a detector had learned elsewhere, before its series has a sample here. */
public final class Learning {
    private Learning() {}

    public static void take(Core core, State state, Premise premise, Learned learned, long clock, AlertSink out) {
        Registering.bind(state, core.rules(), premise, clock, out);
        new Lanes(state, core.rules())
                .unexpected(learned.device(), learned.metric())
                .log
                .dropped()
                .learned(learned.season(), Detector.of(learned.season(), learned.detector()));
        Registering.rebind(state, core.rules(), out);
    }
}
