package dev.vigil.simulator.message;

/**
 * @param value in the metric's unit
 * @param flag validity as HJ 212 writes it: N for normal, D for an instrument fault
 */
public record Reading(String metric, double value, String flag) {
    static final String NORMAL = "N";
}
