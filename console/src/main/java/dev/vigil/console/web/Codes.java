package dev.vigil.console.web;

import java.util.Locale;

/** How names of constants are written in the interface. */
public final class Codes {
    private Codes() {}

    /** {@code RULE_REMOVED} is {@code rule-removed}. */
    public static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
