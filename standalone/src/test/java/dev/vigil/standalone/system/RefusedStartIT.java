package dev.vigil.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the system from starting is said in sentences, all at once, and nothing is started. */
class RefusedStartIT {
    @TempDir
    Path folder;

    @Test
    void aBrokenRuleIsNamedWithFileLineColumnAndExpectation() throws Exception {
        Installation installation = Installation.in(folder);
        Path rules = installation.config().resolve("rules/dust.yaml");
        Files.writeString(
                rules,
                Files.readString(rules)
                        .replace("pm10 > limit", "pm11 > limit")
                        .replace("severity: orange", "severity: violet"));
        try (VigilProcess vigil = up(installation)) {
            String output = vigil.output(120);
            assertThat(vigil.exitCode()).isEqualTo(1);
            assertThat(output)
                    .containsPattern("dust\\.yaml:5:\\d+: .*pm11.*pm10")
                    .containsPattern("dust\\.yaml:8:\\d+: .*violet.*blue, yellow, orange, red")
                    .doesNotContain("at dev.vigil", "Exception");
        }
    }

    @Test
    void aTakenPortIsNamedWithWhatToDo() throws Exception {
        Installation installation = Installation.in(folder);
        try (ServerSocket other = new ServerSocket(installation.mqttPort(), 1, InetAddress.getLoopbackAddress());
                VigilProcess vigil = up(installation)) {
            String output = vigil.output(120);
            assertThat(vigil.exitCode()).isEqualTo(1);
            assertThat(output)
                    .contains("Port " + other.getLocalPort() + " (MQTT broker)", "--port-offset")
                    .doesNotContain("Exception");
        }
    }

    private static VigilProcess up(Installation installation) throws Exception {
        return VigilProcess.start(
                "up",
                "--config",
                installation.config().toString(),
                "--data",
                installation.data().toString());
    }
}
