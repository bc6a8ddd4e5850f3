package dev.vigil.domain.rollup;

import java.util.Set;

/**
 * How raw series become minutes, hours and days: {@code config/rollups.yaml}.
 *
 * @param correctWithin how far back a late sample still corrects them, ms
 * @param validShare normal samples that a valid minute needs, of those that came
 * @param validMinutes normal minutes that a valid hour needs
 * @param validHours normal hours that a valid day needs
 * @param sewage metrics whose means are valid only when no part of them is abnormal
 */
public record RollupRules(
        long correctWithin, double validShare, double validMinutes, double validHours, Set<String> sewage) {
    private static final long TWO_DAYS = 172_800_000L;

    public RollupRules {
        sewage = Set.copyOf(sewage);
    }

    /** The numbers of HJ 212-2017, annex D. */
    public static RollupRules standard(Set<String> sewage) {
        return new RollupRules(TWO_DAYS, 0.75, 45, 20, sewage);
    }

    /** Also of a metric that follows from another, such as {@code cod_minute} from {@code cod}. */
    public Validity validityOf(String metric) {
        if (sewage.contains(metric)) {
            return Validity.SEWAGE;
        }
        for (int at = metric.lastIndexOf('_'); at > 0; at = metric.lastIndexOf('_', at - 1)) {
            if (sewage.contains(metric.substring(0, at))) {
                return Validity.SEWAGE;
            }
        }
        return Validity.CONTINUOUS;
    }
}
