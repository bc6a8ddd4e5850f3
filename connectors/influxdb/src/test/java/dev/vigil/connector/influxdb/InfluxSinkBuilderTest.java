package dev.vigil.connector.influxdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfluxSinkBuilderTest {
    @Test
    void namesEveryProblemAtOnce() {
        InfluxSinkBuilder<String> builder = InfluxSink.<String>builder()
                .url("localhost:8086")
                .batchSize(0)
                .maxInFlight(0)
                .maxBuffered(-1)
                .flushInterval(Duration.ZERO)
                .retry(new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "url must be",
                        "bucket is required",
                        "batchSize",
                        "maxInFlight",
                        "maxBuffered",
                        "flushInterval",
                        "retry",
                        "points is required");
    }

    @Test
    void theDefaultsAreValid() {
        assertThat(complete().build()).isNotNull();
    }

    @Test
    void theJobGraphCarriesTheSinkButNotTheSecret(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "very-secret\n");
        Secret secret = Secret.fromFile(file.toString());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(complete().token(secret).build());
        }

        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("very-secret");
        assertThat(Login.token(secret).authorization()).contains("Token very-secret");
    }

    @Test
    void aTokenThatIsRewrittenTakesEffectAtOnce(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "old");
        Login login = Login.basic("admin", Secret.fromFile(file.toString()));
        assertThat(login.authorization()).contains("Basic YWRtaW46b2xk");

        Files.writeString(file, "new");

        assertThat(login.authorization()).contains("Basic YWRtaW46bmV3");
    }

    @Test
    void aSecretThatIsNotThereIsNamed() {
        assertThatThrownBy(() ->
                        Login.token(Secret.fromEnvironment("NO_SUCH_VARIABLE")).authorization())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("NO_SUCH_VARIABLE");
    }

    private static InfluxSinkBuilder<String> complete() {
        return InfluxSink.<String>builder()
                .url("http://127.0.0.1:8086")
                .bucket("b")
                .points(text -> InfluxPoint.of("m").field("text", text).at(1));
    }
}
