package dev.vigil.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertIdTest {
    @Test
    void isTheSameInEveryRunAndEveryVersion() {
        assertThat(AlertId.of("dust-pm10-peak", "guanlan-dust-1", 1_772_416_804_000L))
                .isEqualTo(AlertId.of("dust-pm10-peak", "guanlan-dust-1", 1_772_416_804_000L))
                .isEqualTo("a-a4f1160319f5a434e9625b92");
    }

    @Test
    void differsByRuleKeyAndBegin() {
        Set<String> ids = new HashSet<>();
        for (String rule : new String[] {"a", "b"}) {
            for (String key : new String[] {"x", "y"}) {
                for (long began = 0; began < 100; began++) {
                    ids.add(AlertId.of(rule, key, began));
                }
            }
        }

        assertThat(ids).hasSize(400);
    }

    @Test
    void keepsItsPartsApart() {
        assertThat(AlertId.hash("ab", "c")).isNotEqualTo(AlertId.hash("a", "bc"));
        assertThat(AlertId.hash("a", "", "b")).isNotEqualTo(AlertId.hash("a", "b"));
        assertThat(AlertId.hash("工地")).isNotEqualTo(AlertId.hash("工厂"));
    }

    @Test
    void isShortAndFitsIntoAnAddress() {
        assertThat(AlertId.of("规则", "设备", 0)).matches("a-[0-9a-f]{24}");
    }
}
