package dev.vigil.connector.influxdb.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesQueryTest {
    private static final SeriesQuery QUERY = SeriesQuery.of("air", "value", 0, 1_000);

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\"b", "a;b", "a'b", "1a", "a\n", "表", "a\\b", "a/b"})
    void refusesNamesThatAreNotPlain(String name) {
        assertThatThrownBy(() -> SeriesQuery.of(name, "value", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SeriesQuery.of("air", name, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QUERY.where(name, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesSpansWidthsAndLimitsThatMakeNoSense() {
        assertThatThrownBy(() -> SeriesQuery.of("air", "value", 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SeriesQuery.of("air", "value", 0, Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QUERY.every(Duration.ZERO, Aggregate.MEAN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QUERY.limit(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QUERY.limit(SeriesQuery.HIGHEST_LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToFillMoreThanTheLimit() {
        SeriesQuery query = SeriesQuery.of("air", "value", 0, 1_000_000_000L)
                .every(Duration.ofMillis(1), Aggregate.MEAN)
                .fill(Fill.NULL);

        assertThatThrownBy(() -> Answers.refuseTooMany(query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the query would give 1000000000 buckets, its limit is 100000");
    }

    @Test
    void becomesSql() {
        assertThat(QuestDbSql.of(QUERY.where("device", "d'1"), "''"))
                .isEqualTo("SELECT '' s, timestamp::long / 1000 t, \"value\" v FROM \"air\""
                        + " WHERE timestamp >= '1970-01-01T00:00:00Z' AND timestamp < '1970-01-01T00:00:01Z'"
                        + " AND \"value\" IS NOT NULL AND \"device\" = 'd''1' ORDER BY timestamp LIMIT 100000");
    }
}
