package dev.vigil.standalone.bench.anomaly;

/**
 * @param threshold from which a score is a detection
 * @param points 0 for a detector that never speaks, 100 for a perfect one; may be negative
 */
public record Score(double threshold, double points) {}
