package dev.vigil.formats.mapping;

/** How a vendor writes a number that is a time. A text that is no number is read as ISO 8601 or as bare digits. */
enum TimeForm {
    EPOCH_S(1_000),
    EPOCH_MS(1),
    EPOCH_US(1e-3),
    EPOCH_NS(1e-6);

    /** Below the precision of a double at today's epoch, so that 249.9998 ms are 250. */
    private static final double ROUNDING = 1e-3;

    private final double millis;

    TimeForm(double millis) {
        this.millis = millis;
    }

    long epochMillis(double number) {
        return (long) Math.floor(number * millis + ROUNDING);
    }
}
