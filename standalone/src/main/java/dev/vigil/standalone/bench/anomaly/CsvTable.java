package dev.vigil.standalone.bench.anomaly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Comma-separated values without quotes, as the benchmark has them: a header, then rows. */
record CsvTable(List<String> header, List<String[]> rows) {
    private static final int LENGTH_TO_THE_SECOND = "2015-09-08 11:39:00".length();

    static CsvTable read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String[]> rows = new ArrayList<>(lines.size());
            for (String line : lines.subList(1, lines.size())) {
                rows.add(line.split(",", -1));
            }
            return new CsvTable(Arrays.asList(lines.get(0).split(",")), rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** NaN for an empty cell. */
    double[] numbers(String column) {
        int index = header.indexOf(column);
        return rows.stream()
                .mapToDouble(row -> row[index].isEmpty() ? Double.NaN : Double.parseDouble(row[index]))
                .toArray();
    }

    /** Epoch ms. */
    long[] times(String column) {
        int index = header.indexOf(column);
        return rows.stream().mapToLong(row -> time(row[index])).toArray();
    }

    static long time(String text) {
        String iso = text.substring(0, LENGTH_TO_THE_SECOND).replace(' ', 'T');
        return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
