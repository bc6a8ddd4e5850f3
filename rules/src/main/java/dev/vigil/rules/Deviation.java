package dev.vigil.rules;

import org.jspecify.annotations.Nullable;

/**
 * How a rule reads for some of its premises, without a copy of it.
 *
 * @param judgement null when the rule is not for them
 */
public record Deviation(Audience audience, @Nullable Judgement judgement, Respond respond) {}
