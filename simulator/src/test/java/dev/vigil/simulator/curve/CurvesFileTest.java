package dev.vigil.simulator.curve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.DeviceKind;
import dev.vigil.domain.premise.PlacedDevice;
import dev.vigil.domain.premise.Premise;
import dev.vigil.simulator.SampleDistrict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurvesFileTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void hasACurveForEveryMetricOfEverySensorInTheDistrict() {
        Curves curves = CurvesFile.read(
                SampleDistrict.CONFIG.resolve("simulator/curves.yaml"),
                "curves.yaml",
                SampleDistrict.METRICS,
                problems);

        assertThat(problems.all()).isEmpty();
        for (Premise premise : SampleDistrict.REGISTRY.premises()) {
            for (Device device : premise.devices()) {
                for (String metric : device.metrics()) {
                    if (device.kind() != DeviceKind.CAMERA) {
                        assertThat(curves.level(new PlacedDevice(premise, device), metric))
                                .as("%s of %s", metric, device.id())
                                .isPresent();
                    }
                }
            }
        }
    }

    @Test
    void prefersTheLineThatSaysMostAboutADevice() throws IOException {
        Curves curves = read(
                """
                levels:
                  - {metric: cod, low: 1}
                  - {metric: cod, scenario: sewage-plant, low: 2}
                  - {metric: cod, role: outlet, low: 3}
                  - {metric: cod, scenario: sewage-plant, role: outlet, low: 4}
                """);

        assertThat(curves.level(SampleDistrict.device("bailu-outlet-1"), "cod")
                        .orElseThrow()
                        .low())
                .isEqualTo(4);
        assertThat(curves.level(SampleDistrict.device("bailu-inlet-1"), "cod")
                        .orElseThrow()
                        .low())
                .isEqualTo(2);
        assertThat(curves.level(SampleDistrict.device("hongyan-outlet-1"), "cod")
                        .orElseThrow()
                        .low())
                .isEqualTo(3);
        assertThat(curves.level(SampleDistrict.device("hongyan-dye-line"), "cod")
                        .orElseThrow()
                        .low())
                .isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoMetricNoShapeAndWhatStandsTwice() throws IOException {
        read(
                """
                levels:
                  - {metric: rat}
                  - {metric: cod, shape: zigzag}
                  - {metric: cod}
                events:
                  - {metric: cod, per_day: 1}
                """);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "curves.yaml:2:14: levels[0].metric: found 'rat', expected a metric that is a level",
                        "curves.yaml:3:26: levels[1].shape: found 'zigzag', expected one of flat, site, meals, shifts,"
                                + " daylight, household, opening, night",
                        "curves.yaml:4:5: levels[2]: found a map, expected one curve for each metric, scenario and role",
                        "curves.yaml:6:14: events[0].metric: found 'cod', expected an event");
    }

    private Curves read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("curves.yaml"), text);
        return CurvesFile.read(file, "curves.yaml", SampleDistrict.METRICS, problems);
    }
}
