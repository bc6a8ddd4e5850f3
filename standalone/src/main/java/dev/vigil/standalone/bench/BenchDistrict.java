package dev.vigil.standalone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An invented district to measure with: construction sites with dust monitors, and restaurants with gas detectors. The
 * rules, metrics and limits are those that are shipped.
 */
public record BenchDistrict(List<Sender> monitors, List<Sender> detectors) {
    private static final String STREET = "wanghai";
    private static final int DEVICES_OF_A_PREMISE = 20;
    /** What a dust monitor measures, in the order in which {@link Samples} writes it. */
    public static final List<String> METRICS = List.of(
            "pm10",
            "pm25",
            "tsp",
            "noise",
            "temperature",
            "humidity",
            "pressure",
            "wind_speed",
            "wind_direction",
            "conductivity");

    public static BenchDistrict of(int monitors, int detectors) {
        return new BenchDistrict(devices("site", "dust", monitors), devices("canteen", "gas", detectors));
    }

    private static List<Sender> devices(String premise, String kind, int count) {
        List<Sender> senders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String at = "bench-" + premise + "-" + i / DEVICES_OF_A_PREMISE;
            senders.add(new Sender(STREET, at, "bench-" + kind + "-" + i));
        }
        return senders;
    }

    /** A copy of the shipped configuration in which these premises stand in the place of the sample district. */
    public Path configure(Path shipped, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = folder.resolve(shipped.relativize(file).toString());
                boolean isPremise = shipped.relativize(file).startsWith("premises") && Files.isRegularFile(file);
                if (!isPremise && !Files.isDirectory(target)) {
                    Files.copy(file, target);
                }
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        Files.writeString(folder.resolve("premises/bench.yaml"), yaml());
        return folder;
    }

    private String yaml() {
        StringBuilder yaml = new StringBuilder("# Invented, for measurements.\npremises:\n");
        write(yaml, monitors, "construction-site", "role: boundary", METRICS);
        write(yaml, detectors, "restaurant", "role: kitchen", List.of("gas"));
        return yaml.toString();
    }

    private static void write(
            StringBuilder yaml, List<Sender> devices, String scenario, String role, List<String> metrics) {
        String premise = "";
        for (Sender device : devices) {
            if (!device.premise().equals(premise)) {
                premise = device.premise();
                yaml.append("  - id: ")
                        .append(premise)
                        .append("\n    name: {zh: ")
                        .append(premise);
                yaml.append(", en: ")
                        .append(premise)
                        .append("}\n    enterprise: ")
                        .append(premise);
                yaml.append("\n    scenario: ")
                        .append(scenario)
                        .append("\n    street: ")
                        .append(STREET);
                yaml.append("\n    grade: B\n    devices:\n");
            }
            yaml.append("      - {id: ").append(device.device()).append(", ").append(role);
            yaml.append(", interval: 60s, metrics: ").append(metrics).append("}\n");
        }
    }
}
