package dev.vigil.console.alert;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.AlertState;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the interface shows it: the fields of its revision, names for people, and what was done with it.
 *
 * @param severity {@code blue}, {@code yellow}, {@code orange} or {@code red}
 * @param deviceName what its people call the device; null when it is known by its role and its id
 * @param deviceRole what it watches at its premise: {@code outlet}, {@code kitchen} …
 * @param acknowledgeBy until when somebody is to have seen it; null when somebody has, or it is over
 * @param disposeBy until when it is to be dealt with; null when it is over
 * @param mutedUntil raises no notice until then
 * @param pictures SHA-256 of the evidence pictures
 * @param change what this revision says that the one before did not: {@code opened}, {@code severity} …
 */
public record AlertView(
        String id,
        int revision,
        String rule,
        int ruleVersion,
        String premise,
        Bilingual premiseName,
        @Nullable String street,
        @Nullable String device,
        @Nullable String deviceName,
        @Nullable String deviceRole,
        @Nullable String area,
        @Nullable String metric,
        AlertState state,
        String change,
        String severity,
        OffsetDateTime beganAt,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime clearedAt,
        OffsetDateTime publishedAt,
        @Nullable Double value,
        @Nullable Double limit,
        @Nullable Double peak,
        @Nullable String unit,
        int occurrences,
        int exceedanceDays,
        boolean shadow,
        Bilingual title,
        Bilingual reason,
        List<String> items,
        @Nullable String acknowledgedBy,
        @Nullable OffsetDateTime acknowledgedAt,
        @Nullable String assignee,
        @Nullable String disposition,
        @Nullable String task,
        @Nullable OffsetDateTime acknowledgeBy,
        @Nullable OffsetDateTime disposeBy,
        @Nullable OffsetDateTime mutedUntil,
        List<String> pictures) {}
