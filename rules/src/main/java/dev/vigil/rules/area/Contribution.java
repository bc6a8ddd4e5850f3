package dev.vigil.rules.area;

/**
 * What one premise adds to a figure of its area.
 *
 * @param series a metric, or the openings of a rule: {@link Openings#series}
 * @param at event time of the figure, epoch ms: the end of a minute, or the instant of events
 * @param counted whether the figure is the sum of the contributions (events), or else their mean (levels)
 * @param value NaN when the premise has nothing to add any more
 * @param decidedAt the premise's received clock; of two contributions to the same figure the later one counts
 */
public record Contribution(
        String area, String premise, String series, long at, boolean counted, double value, long decidedAt) {}
