package dev.vigil.rules.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.Scene;
import dev.vigil.rules.expression.Relation;
import dev.vigil.rules.expression.Statistic;
import dev.vigil.rules.series.Series;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whoever uses a leeway to the full, with the worst readings at the worst instants, stays within the band. */
class LeewayTest {
    private static final int NORMAL = 1 << Quality.NORMAL.code();
    private static final long SPAN = 60_000;
    private static final int ROUNDS = 4_000;

    @Test
    void theMeanStaysBelowItsBound() {
        assertThat(granted(series -> mean(series), Double.NEGATIVE_INFINITY, 100.3))
                .isGreaterThan(100);
    }

    @Test
    void theMeanStaysAboveItsBound() {
        assertThat(granted(series -> mean(series), 99.8, Double.POSITIVE_INFINITY))
                .isGreaterThan(100);
    }

    @Test
    void theMeanStaysBetweenTwoBounds() {
        assertThat(granted(series -> mean(series), 99.1, 101.2)).isGreaterThan(100);
    }

    @Test
    void theCountStaysBetweenTwoBounds() {
        assertThat(granted(series -> count(series, Relation.MORE), 3, 20)).isGreaterThan(100);
        assertThat(granted(series -> count(series, Relation.AT_MOST), 3, 20)).isGreaterThan(100);
        assertThat(granted(series -> count(series, Relation.MORE), Double.NEGATIVE_INFINITY, 2))
                .isGreaterThan(100);
    }

    private static GaugeNode mean(Series series) {
        return new SumNode(new Series[] {series}, NORMAL, SPAN, Statistic.AVG);
    }

    private static GaugeNode count(Series series, Relation relation) {
        return new CountNode(new Series[] {series}, NORMAL, SPAN, relation, new FixedNode(100.5));
    }

    /** How often a leeway was granted and used up. */
    private static int granted(Function<Series, GaugeNode> figure, double low, double high) {
        int granted = 0;
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Series series = new Series("d", Scene.METRICS.find("pm10").orElseThrow(), Long.MIN_VALUE);
            GaugeNode gauge = figure.apply(series);
            long at = fill(series, random);
            double now = gauge.measure(at);
            Leeway leeway = new Leeway();
            leeway.open(Long.MAX_VALUE);
            double newest = series.log().value(series.log().end() - 1);
            if (now >= low && now <= high && gauge.narrow(newest, low, high, leeway)) {
                granted++;
                use(series, gauge, at, leeway, random, low, high, round);
            }
        }
        return granted;
    }

    private static long fill(Series series, Random random) {
        double middle = 97 + 6 * random.nextDouble();
        double trend = (random.nextDouble() - 0.5) / 20;
        long step = 500L + random.nextInt(5_000);
        long at = 1_000_000;
        for (int i = 0; i < 20 + random.nextInt(150); i++) {
            at += 1 + random.nextInt((int) (2 * step));
            Quality quality = random.nextInt(20) == 0 ? Quality.FAULT : Quality.NORMAL;
            put(series, at, middle + trend * i + random.nextGaussian(), quality);
        }
        put(series, ++at, middle + random.nextGaussian(), Quality.NORMAL);
        return at;
    }

    private static void use(
            Series series,
            GaugeNode gauge,
            long from,
            Leeway leeway,
            Random random,
            double low,
            double high,
            int round) {
        boolean up = Double.isInfinite(low) || (!Double.isInfinite(high) && random.nextBoolean());
        long room = Math.min(leeway.until(), from + SPAN) - 1 - from;
        long last = room - random.nextInt((int) Math.max(1, room / 2));
        for (int i = 1; i <= leeway.readings(); i++) {
            long at = from + last * i / leeway.readings();
            put(series, at, Math.max(-1_000, Math.min(1_000, up ? leeway.high() : leeway.low())), Quality.NORMAL);
            assertThat(gauge.measure(at))
                    .as("round %d, reading %d of %d", round, i, leeway.readings())
                    .isBetween(low, high);
        }
    }

    private static void put(Series series, long at, double value, Quality quality) {
        series.log().put(at, value, quality.code(), at);
    }
}
