package dev.vigil.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.simulator.door.MqttLogin;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimulatorSettingsTest {
    private final SimulatorSettings settings =
            SimulatorSettings.demo("tcp://127.0.0.1:1883", null, SampleDistrict.CONFIG);

    @Test
    void beginsNowWithTheScriptOfTheDemonstration() {
        assertThat(settings.script()).isEqualTo(SampleDistrict.DEMO);
        assertThat(settings.history()).isZero();
        assertThat(settings.until()).isNull();
        assertThat(settings.speed()).isEqualTo(1);
    }

    @Test
    void neverShowsThePassword() {
        assertThat(settings.login(new MqttLogin("sim", "secret")).toString())
                .contains("sim")
                .doesNotContain("secret");
    }

    @Test
    void refusesToStandStillOrToBeginInTheFuture() {
        assertThatThrownBy(() -> settings.history(Duration.ofHours(1), 0))
                .hasMessage("speed is 0.0, expected more than 0");
        assertThatThrownBy(() -> settings.history(Duration.ofHours(-1), 60))
                .hasMessage("history is PT-1H, expected 0 or more");
    }
}
