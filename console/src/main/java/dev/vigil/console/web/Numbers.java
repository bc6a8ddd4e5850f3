package dev.vigil.console.web;

import org.jspecify.annotations.Nullable;

/** Numbers as JSON knows them. */
public final class Numbers {
    private Numbers() {}

    /** JSON has no NaN and no infinity. */
    public static @Nullable Double finiteOrNull(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
