package dev.vigil.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    @Test
    void aPercentileIsTheSmallestTimeThatSoManyDoNotExceed() {
        Percentiles hundred =
                Percentiles.of(LongStream.rangeClosed(1, 100).map(i -> 101 - i).toArray());

        assertThat(hundred.at(50)).isEqualTo(50);
        assertThat(hundred.at(99)).isEqualTo(99);
        assertThat(hundred.at(100)).isEqualTo(100);
    }

    @Test
    void ofOneEveryPercentileIsThatOne() {
        assertThat(Percentiles.of(new long[] {7}).at(1)).isEqualTo(7);
        assertThat(Percentiles.of(new long[0]).at(99)).isZero();
    }
}
