package dev.vigil.console;

import dev.vigil.domain.config.ConfigurationException;
import dev.vigil.domain.config.KafkaProperties;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import java.nio.file.Path;
import java.util.Map;

/**
 * The console in a process of its own: {@code java … dev.vigil.console.Main console.yaml}. Secrets come from
 * the environment: VIGIL_POSTGRES_USER, VIGIL_POSTGRES_PASSWORD, VIGIL_ADMIN_PASSWORD, VIGIL_SERIES_TOKEN.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: java … dev.vigil.console.Main console.yaml");
            System.exit(2);
        }
        try {
            Console console = Console.start(settings(Path.of(arguments[0]), System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(console::close));
            console.firstPassword().ifPresent(password -> System.out.println("admin's first password: " + password));
            System.out.println("ready " + console.address());
        } catch (ConfigurationException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(1);
        }
    }

    static ConsoleSettings settings(Path file, Map<String, String> environment) {
        Problems problems = new Problems();
        YamlMap map = YamlFile.read(file, file.toString(), problems)
                .orElseThrow(() -> new ConfigurationException(problems.all()))
                .map(problems);
        ConsoleSettings settings = new ConsoleSettings(
                map.text("listen", "127.0.0.1"),
                map.wholeNumber("port", 8080),
                map.text("jdbc"),
                environment.getOrDefault("VIGIL_POSTGRES_USER", "vigil"),
                environment.getOrDefault("VIGIL_POSTGRES_PASSWORD", ""),
                map.text("kafka"),
                map.text("series"),
                map.text("series_kind", "influxdb"),
                Path.of(map.text("config", "config")),
                Path.of(map.text("data", "data")),
                Path.of(map.text("pictures", "pictures")),
                KafkaProperties.read(map, "kafka_properties", problems),
                environment.get("VIGIL_ADMIN_PASSWORD"));
        map.refuseOthers();
        problems.refuseIfAny();
        return settings;
    }
}
