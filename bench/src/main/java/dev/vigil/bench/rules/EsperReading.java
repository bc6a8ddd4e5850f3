package dev.vigil.bench.rules;

/** A reading as Esper likes it: a class with getters, and numbers in place of names. */
public final class EsperReading {
    private final int premise;
    private final int metric;
    private final double value;

    EsperReading(int premise, int metric, double value) {
        this.premise = premise;
        this.metric = metric;
        this.value = value;
    }

    public int getPremise() {
        return premise;
    }

    public int getMetric() {
        return metric;
    }

    public double getValue() {
        return value;
    }
}
