package dev.vigil.rules.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.rules.expression.Statistic;
import dev.vigil.rules.series.Series;
import org.junit.jupiter.api.Test;

/** Which readings leave a mean where it is, so that nobody has to compute it. */
class SafeReadingTest {
    private static final double LIMIT = 120;

    private final GaugeNode mean = new SumNode(new Series[0], 1, 300_000, Statistic.AVG);

    @Test
    void anyReadingBelowTheLimitLeavesAMeanBelowIt() {
        assertThat(mean.safeLow(Double.NEGATIVE_INFINITY, LIMIT)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(mean.safeHigh(Double.NEGATIVE_INFINITY, LIMIT)).isBetween(LIMIT - 1e-6, LIMIT);
    }

    @Test
    void anyReadingAboveTheLimitLeavesAMeanAboveIt() {
        assertThat(mean.safeLow(LIMIT, Double.POSITIVE_INFINITY)).isBetween(LIMIT, LIMIT + 1e-6);
        assertThat(mean.safeHigh(LIMIT, Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
