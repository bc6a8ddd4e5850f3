package dev.vigil.formats;

import dev.vigil.domain.observation.RejectionReason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Times in text, strictly: a day that no calendar has is refused, not rolled over. */
public final class EventTime {
    /** Times without a zone are Beijing time; China has had no summer time since 1991. */
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final ZoneOffset EAST_EIGHT = ZoneOffset.ofHours(8);

    private EventTime() {}

    /**
     * ISO 8601, extended or basic, with a blank instead of the T, with or without seconds, fraction and zone;
     * and the bare digits of HJ 212 ({@code 20240123131500}, or 17 digits with milliseconds).
     */
    public static long parse(String text) throws Refusal {
        return parse(text, EAST_EIGHT);
    }

    /** @param whenNone the zone of a text that names none */
    public static long parse(String text, ZoneOffset whenNone) throws Refusal {
        try {
            return new TimeText(text, whenNone).epochMillis();
        } catch (DateTimeException | ArithmeticException notATime) {
            throw invalid(text);
        }
    }

    private static Refusal invalid(String text) {
        return new Refusal(RejectionReason.TIME_INVALID, "found " + Shown.of(text) + ", expected a time");
    }

    /** The time itself, or a refusal when no reading can have been taken then. */
    public static long check(long at, long received, FormatLimits limits) throws Refusal {
        if (at < limits.earliest()) {
            throw new Refusal(
                    RejectionReason.TIME_OLD, show(at) + " is before " + show(limits.earliest()) + ", the earliest");
        }
        if (at - received > limits.ahead()) {
            throw new Refusal(
                    RejectionReason.TIME_FUTURE, show(at) + " is more than a day after the arrival, " + show(received));
        }
        return at;
    }

    private static String show(long at) {
        try {
            return LocalDateTime.ofInstant(Instant.ofEpochMilli(at), BEIJING).toString();
        } catch (DateTimeException outOfRange) {
            return at + " ms";
        }
    }
}
