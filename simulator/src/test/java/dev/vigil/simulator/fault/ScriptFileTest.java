package dev.vigil.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.simulator.SampleDistrict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptFileTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void readsTheDemonstration() {
        Script script = read(SampleDistrict.DEMO);

        assertThat(problems.all()).isEmpty();
        assertThat(script.faults()).hasSizeGreaterThan(12);
        assertThat(script.faults())
                .extracting(fault -> fault.getClass().getSimpleName())
                .contains("Level", "Stuck", "Silent", "Resend", "Clock", "Broken", "Twice", "Stranger", "Detections");
    }

    @Test
    void findsTheFaultsThatBefallADeviceAtATime() {
        Script script = read(SampleDistrict.DEMO);

        assertThat(script.isActive(Fault.Silent.class, "jingyuan-fire-water", SampleDistrict.START + 89_999))
                .isFalse();
        assertThat(script.isActive(Fault.Silent.class, "jingyuan-fire-water", SampleDistrict.START + 90_000))
                .isTrue();
        assertThat(script.isActive(Fault.Silent.class, "jingyuan-gas-1", SampleDistrict.START + 90_000))
                .isFalse();
    }

    @Test
    void refusesUnknownKeysAndNamesWithTheirPlaces() throws IOException {
        read(
                Files.writeString(
                        folder.resolve("script.yaml"),
                        """
                faults:
                  - {id: a, title: t, kind: silent, for: 10m, every: 5m, device: pier-dust-1}
                  - {id: a, title: t, kind: silent, for: 1m, device: pier-dust-1, devise: x}
                  - {id: b, title: t, kind: level, for: 1m, set: [{device: pier-dust-1, metric: cod, value: 1}]}
                  - {id: c, title: t, kind: detections, for: 1m, device: pier-cam-1, metric: no_helmet, count: 0}
                """));

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "script.yaml:2:54: faults[0].every: found '5m', expected a time not shorter than 'for'",
                        "script.yaml:3:67: faults[1]: found 'devise', expected one of the keys id, title, for, after,"
                                + " every, kind, device; did you mean 'device'?",
                        "script.yaml:3:5: faults[1]: found a map, expected an id that no other fault has",
                        "script.yaml:4:81: faults[2].set[0].metric: found 'cod', expected a metric of the device:"
                                + " pm10, pm25, wind_speed",
                        "script.yaml:5:96: faults[3].count: found '0', expected at least 1");
    }

    private Script read(Path file) {
        return ScriptFile.read(
                file, "script.yaml", SampleDistrict.REGISTRY, SampleDistrict.METRICS, SampleDistrict.START, problems);
    }
}
