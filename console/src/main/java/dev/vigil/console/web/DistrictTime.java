package dev.vigil.console.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Times as people of the district read them: wall time with its offset, whatever zone the browser is in. */
public final class DistrictTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private DistrictTime() {}

    public static OffsetDateTime of(long epochMillis) {
        return Instant.ofEpochMilli(epochMillis).atZone(ZONE).toOffsetDateTime();
    }

    public static @Nullable OffsetDateTime orNull(@Nullable Long epochMillis) {
        return epochMillis == null ? null : of(epochMillis);
    }
}
