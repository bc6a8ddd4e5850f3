package dev.vigil.jobs.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.Tls;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerTest {
    private static final String SECURE = "ssl://broker.example:8883";

    @Test
    void nobodyLogsInUnlessANameIsGiven() {
        assertThat(Broker.of(SECURE, Map.of()).credentials()).hasToString("none");
        assertThat(Broker.of(SECURE, Map.of("VIGIL_MQTT_USER", "vigil")).credentials())
                .hasToString("environment variables VIGIL_MQTT_USER and VIGIL_MQTT_PASSWORD");
    }

    @Test
    void filesComeBeforeValues() {
        Map<String, String> environment = Map.of(
                "VIGIL_MQTT_USER", "vigil",
                "VIGIL_MQTT_USER_FILE", "/run/secrets/user",
                "VIGIL_MQTT_PASSWORD_FILE", "/run/secrets/password");
        assertThat(Broker.of(SECURE, environment).credentials())
                .hasToString("files /run/secrets/user and /run/secrets/password");
    }

    @Test
    void onlyASecureBrokerIsSpokenToInTls() {
        assertThat(Broker.of("tcp://broker.example:1883", Map.of("VIGIL_MQTT_CA_FILE", "/ca.pem"))
                        .tls())
                .isEmpty();
        assertThat(Broker.of(SECURE, Map.of()).tls().map(Tls::toString)).contains("authorities of the system");
    }

    @Test
    void theBrokersAuthorityAndOurCertificateAreFiles() {
        Map<String, String> environment = Map.of(
                "VIGIL_MQTT_CA_FILE", "/ca.pem",
                "VIGIL_MQTT_CERTIFICATE_FILE", "/vigil.pem",
                "VIGIL_MQTT_KEY_FILE", "/vigil.key");
        assertThat(Broker.of(SECURE, environment).tls().map(Tls::toString))
                .contains("authorities /ca.pem, certificate /vigil.pem with key /vigil.key");
    }
}
