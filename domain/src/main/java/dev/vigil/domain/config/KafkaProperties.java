package dev.vigil.domain.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Settings of Kafka's own clients in a file of ours (security, mostly). A secret stands there as a reference,
 * {@code ${env:NAME}}, {@code ${file:/path/to/properties:key}} or {@code ${directory:/run/secrets:name}}; Kafka's client resolves
 * it where the connection is made, so that no secret travels with a job.
 */
public final class KafkaProperties {
    private static final String PROVIDER = "org.apache.kafka.common.config.provider.";
    private static final Map<String, String> PROVIDERS = Map.of(
            "config.providers", "env,file,directory",
            "config.providers.env.class", PROVIDER + "EnvVarConfigProvider",
            "config.providers.file.class", PROVIDER + "FileConfigProvider",
            "config.providers.directory.class", PROVIDER + "DirectoryConfigProvider");

    private KafkaProperties() {}

    /** Empty when the key is not there; notes secrets in clear, and addresses, which have a key of their own. */
    public static Map<String, String> read(YamlMap map, String key, Problems problems) {
        Map<String, String> properties = new LinkedHashMap<>(map.textMap(key));
        properties.forEach((name, value) -> {
            if (isSecret(name, value) && !value.contains("${")) {
                problems.add(map.get(key), "a reference such as ${env:NAME} in '" + name + "', not the secret itself");
            }
            if (name.equals("bootstrap.servers")) {
                problems.add(map.get(key), "the address beside it, not in 'bootstrap.servers'");
            }
        });
        if (!properties.isEmpty()) {
            properties.putAll(PROVIDERS);
        }
        return properties;
    }

    private static boolean isSecret(String name, String value) {
        return name.toLowerCase(Locale.ROOT).contains("password")
                || name.endsWith("keystore.key")
                || (name.endsWith("jaas.config") && value.contains("password"));
    }
}
