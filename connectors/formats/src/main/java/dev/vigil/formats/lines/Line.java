package dev.vigil.formats.lines;

import dev.vigil.domain.observation.Observation;

/** One line of the input of {@code rules eval}. */
public sealed interface Line {
    record Sample(Observation observation) implements Line {}

    /**
     * Moves the received clock.
     *
     * @param to epoch ms
     */
    record Tick(long to) implements Line {}

    /** Brings in another rule book from here on. */
    record RuleBookFile(String file) implements Line {}
}
