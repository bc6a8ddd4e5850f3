package dev.vigil.domain.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaPropertiesTest {
    private final Problems problems = new Problems();

    @TempDir
    private Path folder;

    @Test
    void secretsAreReferencesThatKafkaResolves() throws IOException {
        Map<String, String> properties = read(
                """
                properties:
                  security.protocol: SASL_SSL
                  sasl.jaas.config: 'x.ScramLoginModule required username="vigil" password="${env:VIGIL_KAFKA_PASSWORD}";'
                  ssl.truststore.password: ${file:/etc/vigil/kafka.properties:truststore}
                """);

        assertThat(problems.all()).isEmpty();
        assertThat(properties)
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("config.providers", "env,file,directory");
    }

    @Test
    void aSecretInClearIsRefused() throws IOException {
        read("properties: {ssl.key.password: changeit, sasl.jaas.config: 'x required password=\"y\";'}");
        assertThat(problems.all()).hasSize(2);
    }

    @Test
    void withoutSettingsNothingIsAdded() throws IOException {
        assertThat(read("{}")).isEmpty();
    }

    private Map<String, String> read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("kafka.yaml"), yaml);
        return KafkaProperties.read(
                YamlFile.read(file, "kafka.yaml", problems).orElseThrow().map(problems), "properties", problems);
    }
}
