package dev.vigil.console.rule;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A text that a rule had from a version of the book on.
 *
 * @param by an account, or {@code config} for the files of the config folder
 * @param text null from where the rule was taken out
 */
public record RuleVersion(long version, OffsetDateTime at, String by, String reason, @Nullable String text) {}
