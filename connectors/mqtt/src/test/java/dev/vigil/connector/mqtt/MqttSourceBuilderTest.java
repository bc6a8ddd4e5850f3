package dev.vigil.connector.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MqttSourceBuilderTest {

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        MqttSourceBuilder builder = MqttSource.builder()
                .serverUri("localhost:1883")
                .clientIdPrefix("a b")
                .split("s0", "plant/#")
                .split("s0", "plant/1/+", "bad#")
                .receiveMaximum(65_535)
                .maximumPacketSize(10)
                .sessionExpiry(Duration.ZERO);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("serverUri is 'localhost:1883'")
                .hasMessageContaining("clientIdPrefix is 'a b'")
                .hasMessageContaining("Two splits are named 's0'")
                .hasMessageContaining("'plant/#' and 'plant/1/+' overlap")
                .hasMessageContaining("'bad#' may have #")
                .hasMessageContaining("receiveMaximum is 65535; it must be from 1 to 32767")
                .hasMessageContaining("maximumPacketSize is 10")
                .hasMessageContaining("sessionExpiry in seconds is 0");
    }

    @Test
    void needsAServerAPrefixAndASplit() {
        assertThatThrownBy(MqttSource.builder()::build)
                .hasMessageContaining("serverUri is ''")
                .hasMessageContaining("clientIdPrefix is ''")
                .hasMessageContaining("No split is given");
    }

    @Test
    void aSharedSubscriptionMustBeMeant() {
        MqttSourceBuilder builder = MqttSource.builder()
                .serverUri("tcp://127.0.0.1:1883")
                .clientIdPrefix("app")
                .split("s0", "$share/g/plant/#")
                .split("s1", "$share/g/plant/#");
        assertThatThrownBy(builder::build).hasMessageContaining("say sharedSubscriptions()");
        assertThatCode(builder.sharedSubscriptions()::build).doesNotThrowAnyException();
        assertThatThrownBy(builder.split("s2", "plant/1")::build).hasMessageContaining("overlap");
    }

    @Test
    void tlsNeedsASecureAddress() {
        assertThatThrownBy(MqttSource.builder()
                        .serverUri("tcp://127.0.0.1:1883")
                        .clientIdPrefix("app")
                        .split("s0", "a")
                        .tls(Tls.systemTrust())::build)
                .hasMessageContaining("must begin with ssl://");
    }

    @Test
    void travelsToTheTasksWithoutTheSecret() throws Exception {
        MqttSource source = MqttSource.builder()
                .serverUri("tcp://127.0.0.1:1883")
                .clientIdPrefix("app")
                .split("s0", "a/#")
                .credentials(Credentials.fromEnvironment("PATH", "HOME"))
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(source);
        }
        assertThat(bytes.toString(java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("PATH")
                .doesNotContain(System.getenv("PATH"));
    }
}
