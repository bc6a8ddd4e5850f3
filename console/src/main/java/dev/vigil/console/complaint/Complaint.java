package dev.vigil.console.complaint;

import dev.vigil.console.web.Codes;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A complaint of an enterprise about how it is inspected (涉企执法投诉). Whoever complains may stay unnamed.
 *
 * @param check the task that it is about, when the one who complains knows it
 * @param state its {@link State} in small letters
 */
public record Complaint(
        String id,
        OffsetDateTime at,
        String enterprise,
        String contact,
        String text,
        @Nullable String check,
        String state,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable OffsetDateTime answeredAt) {
    /** What has become of it. */
    enum State {
        NEW,
        ANSWERED;

        String code() {
            return Codes.lower(this).toLowerCase(Locale.ROOT);
        }
    }
}
