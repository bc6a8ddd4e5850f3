package dev.vigil.connector.influxdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBufferTest {
    private final LineBuffer buffer =
            new LineBuffer(new Batching(3, 100, Duration.ofSeconds(1), 1, Duration.ZERO, 10, 1_000, 100));

    @Test
    void givesBatchesInOrder() {
        add("a", "b", "c", "d");

        assertThat(texts(buffer.nextBatch())).containsExactly("a", "b", "c");
        assertThat(texts(buffer.nextBatch())).containsExactly("d");
        assertThat(buffer.isEmpty()).isTrue();
        assertThat(buffer.nextBatch()).isEmpty();
    }

    @Test
    void aBatchIsFullByPoints() {
        add("a", "b");
        assertThat(buffer.hasFullBatch()).isFalse();

        add("c");
        assertThat(buffer.hasFullBatch()).isTrue();
    }

    @Test
    void aBatchIsFullByBytes() {
        String large = "x".repeat(60);
        add(large, large);

        assertThat(buffer.hasFullBatch()).isTrue();
        assertThat(texts(buffer.nextBatch())).containsExactly(large);
        assertThat(buffer.hasFullBatch()).isFalse();
    }

    @Test
    void aLineLargerThanABatchStillGoes() {
        add("x".repeat(200));

        assertThat(buffer.nextBatch()).hasSize(1);
    }

    private void add(String... lines) {
        for (String line : lines) {
            buffer.add(BufferedLine.of(line, null));
        }
    }

    private static List<String> texts(List<BufferedLine> lines) {
        return lines.stream().map(BufferedLine::text).toList();
    }
}
