package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A gateway with two meters behind it; it says every minute that it has power. */
class ParentTest {
    private static final String RULES =
            """
            - id: meter-silent
              title: meter
              role: meter
              when: silent(pm10, '10m')
            - id: gateway-silent
              title: gateway
              role: gateway
              when: silent(supply, '10m')
            - id: power-off
              title: power
              role: gateway
              when: supply < 1
            """;

    @Test
    @DisplayName("A gateway that goes down is one alert, not one for each child (lessons 21, 22)")
    void theChildrenOfAGatewayThatIsDownAreHeldBack() {
        Scene scene = scene();
        speak(scene, 0, 20, true, true);
        scene.tick("12:00");
        assertThat(open(scene)).containsExactly("gateway-silent@gateway");
    }

    @Test
    @DisplayName("A child that stays silent behind a living gateway is missed (lesson 21)")
    void aChildThatIsSilentByItselfIsMissed() {
        Scene scene = scene();
        speak(scene, 0, 20, true, true);
        speak(scene, 21, 40, true, false);
        assertThat(open(scene)).containsExactly("meter-silent@b");
        assertThat(Scene.wall(scene.last().openedAt())).isEqualTo("10:30");
    }

    @Test
    void afterAnOutageOfTheGatewayEachChildHasItsWholeSpanAgain() {
        Scene scene = scene();
        speak(scene, 0, 20, true, true);
        scene.tick("10:50");
        gateway(scene, 55, 1);
        assertThat(open(scene)).isEmpty();
        for (int minute = 56; minute < 60; minute++) {
            gateway(scene, minute, 1);
        }
        child(scene, 59, "a");
        for (int minute = 60; minute < 75; minute++) {
            gateway(scene, minute, 1);
        }
        assertThat(open(scene)).containsExactlyInAnyOrder("meter-silent@a", "meter-silent@b");
        assertThat(scene.published())
                .filteredOn(alert -> alert.rule().equals("meter-silent"))
                .extracting(alert -> alert.device() + " " + Scene.wall(alert.openedAt()))
                .containsExactly("b 11:05", "a 11:09");
    }

    @Test
    void withoutPowerTheChildrenAreHeldBackThoughTheGatewaySpeaks() {
        Scene scene = scene();
        speak(scene, 0, 10, true, true);
        for (int minute = 11; minute < 50; minute++) {
            gateway(scene, minute, 0);
        }
        assertThat(open(scene)).containsExactly("power-off@gateway");
    }

    @Test
    void aRestartInBetweenChangesNothing() {
        Scene scene = scene();
        speak(scene, 0, 20, true, true);
        scene.restart();
        speak(scene, 21, 28, true, false);
        scene.restart();
        speak(scene, 29, 40, true, false);
        assertThat(open(scene)).containsExactly("meter-silent@b");
    }

    private static Scene scene() {
        return Scene.of(RULES)
                .devices(
                        Premises.device("gateway", "gateway", 60_000, "supply"),
                        Premises.child("a", "meter", "gateway", 60_000, "pm10"),
                        Premises.child("b", "meter", "gateway", 60_000, "pm10"))
                .arm("10:00");
    }

    private static void speak(Scene scene, int from, int to, boolean a, boolean b) {
        for (int minute = from; minute <= to; minute++) {
            gateway(scene, minute, 1);
            if (a) {
                child(scene, minute, "a");
            }
            if (b) {
                child(scene, minute, "b");
            }
        }
    }

    private static void gateway(Scene scene, int minute, double supply) {
        scene.sample(wall(minute), "gateway", "supply", supply);
    }

    private static void child(Scene scene, int minute, String device) {
        scene.sample(wall(minute), device, "pm10", 50);
    }

    private static String wall(int minute) {
        return String.format("%02d:%02d", 10 + minute / 60, minute % 60);
    }

    private static List<String> open(Scene scene) {
        Map<String, Alert> last = new LinkedHashMap<>();
        scene.published().forEach(alert -> last.put(alert.id(), alert));
        return last.values().stream()
                .filter(Alert::isOpen)
                .map(alert -> alert.rule() + "@" + alert.device())
                .toList();
    }
}
