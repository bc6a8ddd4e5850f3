package dev.vigil.console.shadow;

import dev.vigil.domain.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What two rules said of one thing.
 *
 * @param differs whether both spoke, but at other times or with another severity
 * @param shadow null when the rule on trial said nothing
 * @param live null when the rule in force said nothing
 */
public record ShadowLine(
        String premise,
        Bilingual premiseName,
        @Nullable String device,
        @Nullable String deviceName,
        @Nullable String deviceRole,
        boolean differs,
        @Nullable ShadowAlert shadow,
        @Nullable ShadowAlert live) {}
