package dev.vigil.jobs.mqtt;

import dev.vigil.connector.mqtt.Credentials;
import dev.vigil.connector.mqtt.MqttSinkBuilder;
import dev.vigil.connector.mqtt.MqttSourceBuilder;
import dev.vigil.connector.mqtt.Tls;
import dev.vigil.jobs.JobSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The district's MQTT broker, and how the jobs and the HJ 212 door get in. Names and files come from the environment,
 * and are read where a connection is made: no secret travels with a job.
 */
public final class Broker {
    private final String uri;
    private final Map<String, String> environment;

    private Broker(String uri, Map<String, String> environment) {
        this.uri = uri;
        this.environment = environment;
    }

    public static Broker of(JobSettings settings) {
        return new Broker(settings.mqtt(), System.getenv());
    }

    public static Broker of(String uri, Map<String, String> environment) {
        return new Broker(uri, environment);
    }

    public MqttSourceBuilder reachedBy(MqttSourceBuilder builder) {
        tls().ifPresent(builder::tls);
        return builder.serverUri(uri).credentials(credentials());
    }

    public <T> MqttSinkBuilder<T> reachedBy(MqttSinkBuilder<T> builder) {
        tls().ifPresent(builder::tls);
        return builder.serverUri(uri).credentials(credentials());
    }

    /** By files where both are named, otherwise by values where there are some. */
    public Credentials credentials() {
        String user = file("VIGIL_MQTT_USER_FILE");
        String password = file("VIGIL_MQTT_PASSWORD_FILE");
        if (user != null && password != null) {
            return Credentials.fromFiles(Path.of(user), Path.of(password));
        }
        return environment.get("VIGIL_MQTT_USER") == null
                ? Credentials.none()
                : Credentials.fromEnvironment("VIGIL_MQTT_USER", "VIGIL_MQTT_PASSWORD");
    }

    /** Of an {@code ssl://} broker: whom to trust, and the certificate to show to one that asks for it. */
    public Optional<Tls> tls() {
        if (!uri.startsWith("ssl://")) {
            return Optional.empty();
        }
        String authorities = file("VIGIL_MQTT_CA_FILE");
        String certificate = file("VIGIL_MQTT_CERTIFICATE_FILE");
        String key = file("VIGIL_MQTT_KEY_FILE");
        Tls trust = authorities == null ? Tls.systemTrust() : Tls.trusting(Path.of(authorities));
        return Optional.of(
                certificate == null || key == null
                        ? trust
                        : trust.withClientCertificate(Path.of(certificate), Path.of(key)));
    }

    private @Nullable String file(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
