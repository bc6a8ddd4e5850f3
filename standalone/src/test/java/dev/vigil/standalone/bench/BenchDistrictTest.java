package dev.vigil.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Decoded;
import dev.vigil.formats.DeviceSettings;
import dev.vigil.formats.Formats;
import dev.vigil.formats.Message;
import dev.vigil.standalone.ConfigFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchDistrictTest {
    private static final Path SHIPPED = Path.of("..", "config");

    @TempDir
    Path folder;

    @Test
    void itsConfigurationIsWhatIsShippedWithOtherPremises() throws Exception {
        BenchDistrict district = BenchDistrict.of(45, 10);
        Path config = district.configure(SHIPPED, folder.resolve("config"));

        ConfigFolder.check(config);
        try (Stream<Path> premises = Files.list(config.resolve("premises"))) {
            assertThat(premises).hasSize(1);
        }
        assertThat(district.monitors().get(44).premise()).isEqualTo("bench-site-2");
    }

    @Test
    void whatItsDevicesSendIsReadWhole() {
        Problems problems = new Problems();
        Metrics metrics = MetricsFile.read(SHIPPED.resolve("metrics.yaml"), "config/metrics.yaml", problems);
        Formats formats = Formats.load(metrics, SHIPPED.resolve("mappings"), problems);
        Sender monitor = BenchDistrict.of(1, 0).monitors().get(0);
        long at = 1_783_303_200_000L;

        Decoded decoded = formats.find("json")
                .orElseThrow()
                .decode(new Message("mqtt", monitor.topic(), Samples.dust(at, 10), at, null), DeviceSettings.none());

        assertThat(decoded.rejections()).isEmpty();
        assertThat(decoded.observations())
                .extracting(observation -> observation.metric())
                .containsExactlyInAnyOrderElementsOf(BenchDistrict.METRICS);
        assertThat(decoded.observations()).allMatch(observation -> observation.at() == at);
    }
}
