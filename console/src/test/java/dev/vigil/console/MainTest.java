package dev.vigil.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.domain.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("console.yaml"), text);
    }

    @Test
    void readsTheFileAndTakesSecretsFromTheEnvironmentOnly() throws IOException {
        Path file = file(
                """
                port: 8443
                jdbc: jdbc:postgresql://db/vigil
                kafka: kafka:9092
                series: http://influx:8086/vigil
                """);

        ConsoleSettings settings = Main.settings(file, Map.of("VIGIL_POSTGRES_PASSWORD", "hush"));

        assertThat(settings.port()).isEqualTo(8443);
        assertThat(settings.listen()).isEqualTo("127.0.0.1");
        assertThat(settings.seriesKind()).isEqualTo("influxdb");
        assertThat(settings.jdbcPassword()).isEqualTo("hush");
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void aMisspeltKeyIsRefusedWithTheOneThatWasMeant() throws IOException {
        Path file = file(
                """
                jdbc: x
                kafkaa: y
                kafka: y
                series: z
                """);

        assertThatThrownBy(() -> Main.settings(file, Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("kafkaa")
                .hasMessageContaining("did you mean 'kafka'?");
    }
}
