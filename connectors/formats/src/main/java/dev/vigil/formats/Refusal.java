package dev.vigil.formats;

import dev.vigil.domain.observation.RejectionReason;

/** Ends the reading of a message, or of a part of it, with the reason. Never leaves a codec. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;

    public Refusal(RejectionReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public RejectionReason reason() {
        return reason;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
