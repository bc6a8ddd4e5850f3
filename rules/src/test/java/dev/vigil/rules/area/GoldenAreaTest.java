package dev.vigil.rules.area;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.rules.Scene;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The state of an area as version 1 wrote it. A new layout gets a file of its own: {@code -Dvigil.golden.write=true}. */
class GoldenAreaTest {
    private static final Path FILE = Path.of("src/test/resources/golden/area-state-v1.bin");

    @Test
    void aSnapshotOfAnEarlierVersionGoesOn() throws IOException {
        byte[] written = bytes(before());
        if (Boolean.getBoolean("vigil.golden.write")) {
            Files.write(FILE, written);
        }
        AreaState restored = read(Files.readAllBytes(FILE));
        assertThat(after(restored)).hasSizeGreaterThan(4).isEqualTo(after(before()));
    }

    @Test
    void theSameStateGivesTheSameBytes() throws IOException {
        assertThat(bytes(read(bytes(before())))).isEqualTo(bytes(before()));
    }

    /** Figures that were said, one that is due, and a premise that is ahead of the clock. */
    private static AreaState before() {
        AreaState area = new AreaState("north");
        part(area, "a", "pm10", "10:01", 100, "10:01:05");
        part(area, "b", "pm10", "10:01", 200, "10:01:05");
        event(area, "a", "no_helmet", "10:01:30", 2, "10:01:31");
        area.due(Scene.time("10:01:40"));
        part(area, "a", "pm10", "10:02", 120, "10:02:05");
        part(area, "c", "pm10", "10:02", 180, "10:03:00");
        event(area, "b", "alerts:gas", "10:01:50", 1, "10:01:51");
        area.due(Scene.time("10:02:06"));
        return area;
    }

    private static List<AreaFigure> after(AreaState area) {
        List<AreaFigure> figures = new ArrayList<>(area.due(Scene.time("10:02:20")));
        figures.addAll(area.due(Scene.time("10:03:10")));
        part(area, "b", "pm10", "10:01", 400, "10:03:20");
        event(area, "a", "no_helmet", "10:01:30", 0, "10:03:21");
        figures.addAll(area.due(Scene.time("10:04")));
        return figures;
    }

    private static void part(AreaState area, String premise, String series, String at, double value, String decided) {
        area.take(new Contribution("north", premise, series, Scene.time(at), false, value, Scene.time(decided)));
    }

    private static void event(AreaState area, String premise, String series, String at, double value, String decided) {
        area.take(new Contribution("north", premise, series, Scene.time(at), true, value, Scene.time(decided)));
    }

    private static byte[] bytes(AreaState area) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        area.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static AreaState read(byte[] bytes) throws IOException {
        return AreaState.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
