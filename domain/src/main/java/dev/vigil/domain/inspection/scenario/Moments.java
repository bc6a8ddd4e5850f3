package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.config.Durations;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;

/** Times in scenarios: {@code 2026-03-02 09:00} on the wall clock of the district, or {@code +1h} after the last. */
record Moments(ZoneId zone) {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    long read(YamlValue value, long before, Problems problems) {
        String text = value.text(problems);
        if (text.startsWith("+")) {
            OptionalLong span = Durations.parse(text.substring(1));
            if (span.isPresent()) {
                return before + span.getAsLong();
            }
        }
        try {
            return LocalDateTime.parse(text, FORM).atZone(zone).toInstant().toEpochMilli();
        } catch (DateTimeParseException notATime) {
            problems.add(value, "a time such as '2026-03-02 09:00', or +1h after the step before");
            return before;
        }
    }

    String show(long time) {
        return FORM.format(Instant.ofEpochMilli(time).atZone(zone));
    }
}
