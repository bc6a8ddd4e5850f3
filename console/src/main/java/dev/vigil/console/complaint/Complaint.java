package dev.vigil.console.complaint;

import dev.vigil.console.web.Codes;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A complaint of an enterprise about how it is inspected (涉企执法投诉). Whoever complains may stay unnamed.
 *
 * @param check the task that it is about, when the one who complains knows it
 * @param answerBy until when it is answered: the closing of the authorities some working days later
 * @param state its {@link State} in small letters
 * @param upheld whether it proved right; null until it is answered
 */
public record Complaint(
        String id,
        OffsetDateTime at,
        String enterprise,
        String contact,
        String text,
        @Nullable String check,
        OffsetDateTime answerBy,
        String state,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable OffsetDateTime answeredAt,
        @Nullable Boolean upheld) {
    /** What has become of it. */
    enum State {
        NEW,
        ANSWERED;

        String code() {
            return Codes.lower(this).toLowerCase(Locale.ROOT);
        }
    }
}
