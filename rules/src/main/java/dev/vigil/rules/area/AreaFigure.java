package dev.vigil.rules.area;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;

/**
 * What an area shows at an instant, as a sample for each of its premises.
 *
 * @param value NaN when what was said before no longer holds
 * @param decidedAt the received clock of the newest contribution in it; goes up from one figure to the one that
 *     replaces it, and is the same in every replay
 */
public record AreaFigure(String area, String series, long at, double value, long decidedAt) {
    /** The sample for a premise. Its {@code received} is when the figure was decided, not when it gets there. */
    public Observation at(String premise) {
        boolean known = !Double.isNaN(value);
        String device = Areas.id(area);
        return Observation.of(device, series, at, known ? value : 0, known ? Quality.NORMAL : Quality.FAULT)
                .placed(premise, device)
                .receivedAt(decidedAt);
    }
}
