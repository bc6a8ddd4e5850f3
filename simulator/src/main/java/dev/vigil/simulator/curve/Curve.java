package dev.vigil.simulator.curve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;

/**
 * What a healthy device measures of one metric.
 *
 * @param low the value when the day's shape is lowest, in the metric's unit
 * @param high the value when it is highest
 * @param swing how far it drifts over half an hour, as a part of the value
 * @param noise how far one sample lies from the next, as a part of the value
 * @param digits decimal places of the instrument
 */
public record Curve(DayShape shape, double low, double high, double swing, double noise, int digits) {
    private static final long HALF_AN_HOUR = 1_800_000;

    /**
     * @param key of device and metric, from {@link Noise#key}
     * @param at epoch ms
     * @param local the same time on the premise's wall clock
     */
    public double at(long key, long at, LocalDateTime local) {
        double base = low + (high - low) * shape.level(local);
        double drifted = base * (1 + swing * Noise.drift(key, at, HALF_AN_HOUR));
        return round(drifted * (1 + noise * Noise.bell(key, at)));
    }

    public double round(double value) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }
}
