package dev.vigil.rules.judge;

import org.jspecify.annotations.Nullable;

/**
 * One occurrence as the data show it: from its opening to its end, or still open.
 *
 * @param last its newest moment
 */
record Episode(Moment last) {
    boolean over() {
        return last.ending() != null;
    }

    long began() {
        return last.began();
    }

    long opened() {
        return last.opened();
    }

    /** Event time of the end; null while open. */
    @Nullable
    Long ended() {
        return over() ? last.time() : null;
    }

    long until() {
        return over() ? last.time() : Long.MAX_VALUE;
    }
}
