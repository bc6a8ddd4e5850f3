package dev.vigil.rules.expression;

import org.jspecify.annotations.Nullable;

/**
 * Whose readings of a metric are meant.
 *
 * @param role devices of the premise that have this role; null for what the rule itself judges (the device, or all
 *     devices of the premise); {@link #AREA} for the samples that the area's second stage feeds back
 */
public record Selector(@Nullable String role, String metric) {
    public static final String AREA = "area";

    /** The openings of a rule's alerts at the premise itself. No role can be called so. */
    public static final String ALERTS = "alerts:";

    public static Selector own(String metric) {
        return new Selector(null, metric);
    }

    public boolean isArea() {
        return AREA.equals(role);
    }

    public boolean isAlerts() {
        return ALERTS.equals(role);
    }

    @Override
    public String toString() {
        return role == null ? metric : role + "." + metric;
    }
}
