package dev.vigil.rules.expression;

/** Which samples a window counts: {@code pm10 > 150} in {@code count(pm10 > 150, '10m')}. The bound has no window. */
public record SampleTest(Relation relation, Expression bound) {}
