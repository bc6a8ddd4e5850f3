package dev.vigil.connector.influxdb.series;

import static dev.vigil.connector.influxdb.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every reader answers alike, whichever store is behind it. */
interface ReadsSeries {
    long TEN = 1_700_042_400_000L;
    long MINUTE = 60_000;
    SeriesQuery HOUR = SeriesQuery.of("air", "value", TEN, TEN + 60 * MINUTE);

    SeriesReader reader();

    /** Writes what the tests read, and waits until it is visible. */
    static void write(String url, String bucket, SeriesReader reader) throws Exception {
        Lines.write(
                url,
                bucket,
                "air,premise=p1,device=d1 value=10.0,ok=true " + TEN,
                "air,premise=p1,device=d1 value=20.0,ok=false " + (TEN + MINUTE),
                "air,premise=p1,device=d1 value=60.0,ok=true " + (TEN + 5 * MINUTE),
                "air,premise=p1,device=d2 value=7.0,ok=true " + (TEN + MINUTE),
                "air,premise=p'1\\ \\=x,device=中 value=1.0,ok=true " + (TEN + 90 * MINUTE),
                "notes,device=d1 text=\"open\" " + TEN);
        SeriesQuery all = SeriesQuery.of("air", "value", TEN, TEN + 100 * MINUTE);
        assertThat(eventually(() -> reader.range(all).size(), size -> size == 5))
                .isEqualTo(5);
    }

    @Test
    default void readsTheSamplesOfOneSeriesInOrder() {
        assertThat(reader().range(HOUR.where("device", "d1")))
                .containsExactly(Sample.of(TEN, 10), Sample.of(TEN + MINUTE, 20), Sample.of(TEN + 5 * MINUTE, 60));
    }

    @Test
    default void theEndOfTheSpanIsExclusive() {
        SeriesQuery query = SeriesQuery.of("air", "value", TEN, TEN + MINUTE).where("device", "d1");

        assertThat(reader().range(query)).containsExactly(Sample.of(TEN, 10));
    }

    @Test
    default void limitsTheAnswerToTheOldest() {
        assertThat(reader().range(HOUR.where("device", "d1").limit(1))).containsExactly(Sample.of(TEN, 10));
    }

    @Test
    default void aggregatesInBuckets() {
        SeriesQuery fiveMinutes = HOUR.where("device", "d1");

        assertThat(values(fiveMinutes.every(Duration.ofMinutes(5), Aggregate.MEAN)))
                .containsExactly(15.0, 60.0);
        assertThat(values(fiveMinutes.every(Duration.ofMinutes(5), Aggregate.MIN)))
                .containsExactly(10.0, 60.0);
        assertThat(values(fiveMinutes.every(Duration.ofMinutes(5), Aggregate.MAX)))
                .containsExactly(20.0, 60.0);
        assertThat(values(fiveMinutes.every(Duration.ofMinutes(5), Aggregate.SUM)))
                .containsExactly(30.0, 60.0);
        assertThat(values(fiveMinutes.every(Duration.ofMinutes(5), Aggregate.COUNT)))
                .containsExactly(2.0, 1.0);
        assertThat(values(fiveMinutes.every(Duration.ofMinutes(5), Aggregate.FIRST)))
                .containsExactly(10.0, 60.0);
        assertThat(values(fiveMinutes.every(Duration.ofMinutes(5), Aggregate.LAST)))
                .containsExactly(20.0, 60.0);
    }

    private List<Double> values(SeriesQuery query) {
        return reader().range(query).stream().map(Sample::value).toList();
    }

    @Test
    default void bucketsBeginAtTheOrigin() {
        SeriesQuery query = HOUR.where("device", "d1")
                .every(Duration.ofMinutes(5), Aggregate.SUM)
                .origin(TEN + MINUTE);

        assertThat(reader().range(query)).containsExactly(Sample.of(TEN - 4 * MINUTE, 10), Sample.of(TEN + MINUTE, 80));
    }

    @Test
    default void fillsTheBucketsBetween() {
        SeriesQuery query = SeriesQuery.of("air", "value", TEN, TEN + 7 * MINUTE)
                .where("device", "d1")
                .every(Duration.ofMinutes(1), Aggregate.MEAN)
                .fill(Fill.LINEAR);

        assertThat(values(query)).containsExactly(10.0, 20.0, 30.0, 40.0, 50.0, 60.0, null);
    }

    @Test
    default void readsEachSeriesApart() {
        SeriesQuery query = SeriesQuery.of("air", "value", TEN, TEN + 3 * MINUTE)
                .where("premise", "p1")
                .every(Duration.ofMinutes(1), Aggregate.MEAN)
                .fill(Fill.PREVIOUS);

        assertThat(reader().rangeBy("device", query))
                .containsOnlyKeys("d1", "d2")
                .hasEntrySatisfying("d1", samples -> assertThat(samples)
                        .containsExactly(
                                Sample.of(TEN, 10), Sample.of(TEN + MINUTE, 20), Sample.of(TEN + 2 * MINUTE, 20)))
                .hasEntrySatisfying("d2", samples -> assertThat(samples)
                        .containsExactly(
                                Sample.missing(TEN), Sample.of(TEN + MINUTE, 7), Sample.of(TEN + 2 * MINUTE, 7)));
    }

    @Test
    default void flagsReadAsOneAndZero() {
        SeriesQuery flags = SeriesQuery.of("air", "ok", TEN, TEN + 3 * MINUTE).where("device", "d1");

        assertThat(values(flags)).containsExactly(1.0, 0.0);
    }

    @Test
    default void findsValuesWithQuotesAndForeignLetters() {
        SeriesQuery query = SeriesQuery.of("air", "value", TEN, TEN + 100 * MINUTE)
                .where("premise", "p'1 =x")
                .where("device", "中");

        assertThat(values(query)).containsExactly(1.0);
    }

    @Test
    default void aValueCannotBreakOutOfItsQuotes() {
        assertThat(reader().range(HOUR.where("device", "x' OR '1'='1"))).isEmpty();
        assertThat(reader().range(HOUR.where("device", "x\\' OR 1=1 --"))).isEmpty();
    }

    @Test
    default void aNameThatIsNotAllowedNeverReachesTheStore() {
        assertThatThrownBy(() -> HOUR.where("device\" = '' OR \"x", "y")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader().rangeBy("a\", b", HOUR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void whatWasNeverWrittenIsEmpty() {
        assertThat(reader().range(SeriesQuery.of("nothing", "value", TEN, TEN + 1)))
                .isEmpty();
        assertThat(reader().range(SeriesQuery.of("air", "other", TEN, TEN + 1))).isEmpty();
        assertThat(reader().range(HOUR.where("colour", "red"))).isEmpty();
    }

    @Test
    default void theLimitHoldsForAllSeriesTogether() {
        SeriesQuery query = HOUR.where("premise", "p1").limit(3);

        assertThat(reader().rangeBy("device", query))
                .hasEntrySatisfying("d1", samples -> assertThat(samples).hasSize(2))
                .hasEntrySatisfying("d2", samples -> assertThat(samples).hasSize(1));
    }

    @Test
    default void aTagThatNoSeriesHasIsEmpty() {
        assertThat(reader().range(HOUR.where("premise", ""))).isEmpty();
    }

    @Test
    default void anAggregateThatTheFieldCannotHaveIsRefused() throws Exception {
        SeriesQuery notes = SeriesQuery.of("notes", "text", TEN, TEN + 1);
        assertThat(eventually(() -> reader().range(notes), found -> !found.isEmpty()))
                .containsExactly(Sample.ofText(TEN, "open"));

        assertThatThrownBy(() -> reader().range(notes.every(Duration.ofMinutes(1), Aggregate.MEAN)))
                .isInstanceOf(SeriesException.class)
                .hasMessageContaining("refuses");
        assertThat(reader().range(notes.every(Duration.ofMinutes(1), Aggregate.LAST)))
                .containsExactly(Sample.ofText(TEN, "open"));
    }
}
