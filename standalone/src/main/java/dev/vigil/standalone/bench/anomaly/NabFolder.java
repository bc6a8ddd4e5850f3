package dev.vigil.standalone.bench.anomaly;

import dev.vigil.domain.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A copy of the public repository numenta/NAB: series, labels, what other detectors said and were given for it. */
public final class NabFolder {
    private static final String LABELS = "labels/combined_windows.json";

    private final Path root;

    public NabFolder(Path root) {
        this.root = root;
    }

    public boolean isThere() {
        return Files.isRegularFile(root.resolve(LABELS));
    }

    /** By name. */
    public List<LabelledSeries> series() {
        Map<String, LabelledSeries> series = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : json(LABELS).properties()) {
            CsvTable table = CsvTable.read(root.resolve("data").resolve(entry.getKey()));
            long[] at = table.times("timestamp");
            series.put(
                    entry.getKey(),
                    new LabelledSeries(entry.getKey(), at, table.numbers("value"), windows(at, entry.getValue())));
        }
        return List.copyOf(series.values());
    }

    private static List<Window> windows(long[] at, JsonNode limits) {
        List<Window> windows = new ArrayList<>();
        for (JsonNode limit : limits) {
            windows.add(new Window(
                    row(at, limit.get(0).stringValue()), row(at, limit.get(1).stringValue())));
        }
        return windows;
    }

    /** The first: around the end of summer time a file has an hour twice. */
    private static int row(long[] at, String time) {
        long wanted = CsvTable.time(time);
        for (int row = 0; row < at.length; row++) {
            if (at[row] == wanted) {
                return row;
            }
        }
        throw new IllegalArgumentException("a window begins or ends at " + time + ", where there is no row");
    }

    /** The points that were published, by detector and by {@link Profile#code}. */
    public Map<String, Map<String, Double>> published() {
        return figures("results/final_results.json", "");
    }

    /** The thresholds with which they were reached, likewise. */
    public Map<String, Map<String, Double>> thresholds() {
        return figures("config/thresholds.json", "threshold");
    }

    private Map<String, Map<String, Double>> figures(String file, String field) {
        Map<String, Map<String, Double>> figures = new TreeMap<>();
        for (Map.Entry<String, JsonNode> detector : json(file).properties()) {
            Map<String, Double> ofProfiles = new TreeMap<>();
            for (Map.Entry<String, JsonNode> profile : detector.getValue().properties()) {
                JsonNode figure = field.isEmpty()
                        ? profile.getValue()
                        : profile.getValue().get(field);
                ofProfiles.put(profile.getKey(), figure.doubleValue());
            }
            figures.put(detector.getKey(), ofProfiles);
        }
        return figures;
    }

    /** What another detector said of each row of those series; empty when its answers are not complete. */
    public List<double[]> answers(String detector, List<LabelledSeries> series) {
        List<double[]> answers = new ArrayList<>();
        for (LabelledSeries one : series) {
            int slash = one.name().indexOf('/');
            String file = one.name().substring(0, slash + 1) + detector + "_"
                    + one.name().substring(slash + 1);
            Path path = root.resolve("results").resolve(detector).resolve(file);
            if (!Files.isRegularFile(path)) {
                return List.of();
            }
            answers.add(CsvTable.read(path).numbers("anomaly_score"));
        }
        return answers;
    }

    private JsonNode json(String file) {
        try {
            return Json.read(Files.readString(root.resolve(file)), JsonNode.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
