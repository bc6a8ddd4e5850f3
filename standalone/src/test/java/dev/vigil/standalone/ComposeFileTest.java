package dev.vigil.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.standalone.config.Part;
import dev.vigil.standalone.config.StandaloneFile;
import dev.vigil.standalone.config.StandaloneSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docker-compose.yml agrees with the configuration that it ships and with what the code reads. */
class ComposeFileTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern VARIABLE = Pattern.compile("VIGIL_[A-Z_]+");
    /** Read by the images themselves, not by us. */
    private static final Set<String> OTHERS = Set.of("VIGIL_INFLUX_PASSWORD");

    private final Problems problems = new Problems();
    private final String text = read(ROOT.resolve("docker-compose.yml"));
    private final Map<String, YamlMap> services = services();

    @Test
    void everyServiceHasAnImageWithAFixedVersion() {
        services.forEach((name, service) -> {
            if (!service.has("<<")) {
                assertThat(service.text("image")).as(name).matches("[a-z0-9./-]+:[0-9][A-Za-z0-9.-]*");
            }
        });
        assertThat(text).contains("image: eclipse-temurin:17-jre");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void nothingIsPublishedBeyondThisMachine() {
        List<String> published = new ArrayList<>();
        services.values().forEach(service -> published.addAll(service.texts("ports")));
        assertThat(published).isNotEmpty().allMatch(port -> port.matches("127\\.0\\.0\\.1:\\d+:\\d+"));
    }

    @Test
    void theServersThatTheConfigurationNamesAreServices() {
        StandaloneSettings settings = settings();
        for (Part part : List.of(Part.MQTT, Part.KAFKA, Part.POSTGRES, Part.SERIES, Part.FLINK)) {
            String address = settings.real(part).orElseThrow();
            String host = address.replaceFirst("^(jdbc:)?([a-z]+://)?", "").replaceFirst(":.*", "");
            assertThat(services).as(address).containsKey(host);
        }
        assertThat(URI.create(settings.real(Part.SERIES).orElseThrow()).getPort())
                .isEqualTo(settings.port(Part.SERIES));
    }

    @Test
    void thePortsOfOurPagesArePublished() {
        StandaloneSettings settings = settings();
        assertThat(services.get("vigil").texts("ports"))
                .containsExactlyInAnyOrder(published(settings.port(Part.CONSOLE)), published(settings.port(Part.DOOR)));
        assertThat(services.get("jobmanager").texts("ports")).containsExactly(published(settings.port(Part.FLINK)));
        assertThat(services.get("mqtt").texts("ports")).containsExactly(published(settings.port(Part.MQTT)));
    }

    @Test
    void everyVariableOfOursIsReadByTheCode() throws IOException {
        Set<String> read = new TreeSet<>(OTHERS);
        try (var files = Files.walk(ROOT)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.toString().contains("/src/main/"))
                    .toList()) {
                Matcher variables = VARIABLE.matcher(read(file));
                while (variables.find()) {
                    read.add(variables.group());
                }
            }
        }
        Matcher used = VARIABLE.matcher(text);
        while (used.find()) {
            assertThat(read).contains(used.group());
        }
    }

    private StandaloneSettings settings() {
        return StandaloneFile.read(
                ROOT.resolve("deploy/config/vigil.yaml"), ROOT.resolve("config"), Path.of("/var/lib/vigil"), 0);
    }

    private static String published(int port) {
        return "127.0.0.1:" + port + ":" + port;
    }

    private Map<String, YamlMap> services() {
        Map<String, YamlMap> found = new TreeMap<>();
        YamlFile.parse(text, "docker-compose.yml", problems)
                .orElseThrow()
                .map(problems)
                .get("services")
                .map(problems)
                .entries()
                .forEach((name, service) -> found.put(name, service.map(problems)));
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
