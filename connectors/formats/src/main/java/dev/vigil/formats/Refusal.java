package dev.vigil.formats;

import dev.vigil.domain.observation.RejectionReason;

/**
 * Ends the reading of a message, or of a part of it, with the reason. Never leaves a codec.
 * Its sentence becomes part of the letter's id, so it stays as it is; the page knows it in Chinese
 * ({@code letters/refusals}), and a test there names a sentence that it does not know.
 */
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
