package dev.vigil.domain.inspection.remote;

import java.util.Locale;

/** How a remote check ends. */
public enum Conclusion {
    FALSE_ALARM,
    CORRECTED,
    /** an order to rectify */
    ORDER,
    /** somebody has to go there (即时检查) */
    ON_SITE;

    /** As it stands in {@code data.conclusion} of the action. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
