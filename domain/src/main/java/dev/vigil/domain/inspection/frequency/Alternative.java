package dev.vigil.domain.inspection.frequency;

import dev.vigil.domain.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A lawful way to go on when a visit is one too many.
 *
 * @param task the task to join, for {@code JOIN}
 * @param from the instant from which the visit is lawful, for {@code WAIT}, epoch ms; 0 otherwise
 */
public record Alternative(Way way, @Nullable String task, long from, Bilingual text) {
    /** From the nearest to the farthest. */
    public enum Way {
        /** go along with a visit that takes place anyway */
        JOIN,
        /** settle it from afar or by documents */
        REMOTE,
        /** let the head of the authority approve it and say why */
        APPROVE,
        /** wait for the next year */
        WAIT
    }
}
