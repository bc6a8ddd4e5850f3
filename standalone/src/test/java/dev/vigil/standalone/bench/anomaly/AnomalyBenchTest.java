package dev.vigil.standalone.bench.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on an invented folder of one series: 400 rows, a jump at row 300, a window of the rows 290 to 309. */
class AnomalyBenchTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int ROWS = 400;
    private static final int JUMP = 300;

    @TempDir
    Path folder;

    private boolean passed;

    @BeforeEach
    void invent() throws IOException {
        write(
                "labels/combined_windows.json",
                "{\"invented/series.csv\": [[\"" + time(290) + ".000000\", \"" + time(309) + ".000000\"]]}");
        write("data/invented/series.csv", table("value", row -> row == JUMP ? 500 : 50 + row % 7));
        // it finds the first row of the window: 100 in every profile
        write("results/seer/invented/seer_series.csv", table("anomaly_score", row -> row == 290 ? 0.9 : 0.1));
        write("config/thresholds.json", "{\"seer\": " + profiles("{\"threshold\": 0.5, \"score\": 1.0}") + "}");
    }

    @Test
    void aDetectorThatGetsWhatWasPublishedSpeaksForTheScorer() throws IOException {
        write("results/final_results.json", "{\"seer\": " + profiles("100.0") + "}");
        assertThat(run()).contains("seer                            100.00    100.00    100.00   as published");
        assertThat(passed).isTrue();
    }

    @Test
    void anyOtherFigureIsSaidAndFails() throws IOException {
        write("results/final_results.json", "{\"seer\": " + profiles("99.98") + "}");
        assertThat(run()).contains("standard published as 99.98");
        assertThat(passed).isFalse();
    }

    @Test
    void ourDetectorIsScoredByTheSameRules() throws IOException {
        write("results/final_results.json", "{}");
        // eleven rows into twenty: place -10/20, so (2 / (1 + e^-2.5) - 1) / 0.98661 of the window
        assertThat(run()).contains("the documented threshold         92.99     92.99     95.33   0.5000");
    }

    @Test
    void anythingElseIsNoCopyOfTheBenchmark() {
        assertThat(new NabFolder(folder).isThere()).isTrue();
        assertThat(new NabFolder(folder.resolve("data")).isThere()).isFalse();
    }

    private String run() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        passed = new AnomalyBench(new NabFolder(folder), out).run(false);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String profiles(String each) {
        return "{\"standard\": " + each + ", \"reward_low_FP_rate\": " + each + ", \"reward_low_FN_rate\": " + each
                + "}";
    }

    private static String table(String column, IntToDoubleFunction figure) {
        StringBuilder lines = new StringBuilder("timestamp," + column + "\n");
        for (int row = 0; row < ROWS; row++) {
            lines.append(time(row))
                    .append(',')
                    .append(figure.applyAsDouble(row))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String time(int row) {
        return LocalDateTime.of(2026, 3, 2, 0, 0).plusMinutes(5L * row).format(TIME);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
