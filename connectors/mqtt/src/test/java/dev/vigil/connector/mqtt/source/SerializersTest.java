package dev.vigil.connector.mqtt.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.connector.mqtt.MqttEnumeratorState;
import dev.vigil.connector.mqtt.MqttSplit;
import dev.vigil.connector.mqtt.MqttSplit.Role;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerializersTest {
    private static final MqttSplit SPLIT = new MqttSplit("app-s0", "s0", List.of("a/+/#", "区/海港"), true, Role.LEAVING);
    /** What the first version wrote for {@link #SPLIT}, when there were no roles: stays readable. */
    private static final String FIRST = "00066170702d73300002733000000002000561" + "2f2b2f23000ae58cba2fe6b5b7e6b8af01";

    private static final String GOLDEN = FIRST + "00074c454156494e47";

    private final MqttSplitSerializer splits = new MqttSplitSerializer();
    private final MqttEnumeratorStateSerializer states = new MqttEnumeratorStateSerializer();

    @Test
    void aSplitComesBack() throws Exception {
        assertThat(splits.deserialize(2, splits.serialize(SPLIT))).isEqualTo(SPLIT);
    }

    @Test
    void theFormatHasNotChanged() throws Exception {
        assertThat(HexFormat.of().formatHex(splits.serialize(SPLIT))).isEqualTo(GOLDEN);
    }

    @Test
    void theFirstFormatIsStillRead() throws Exception {
        assertThat(splits.deserialize(1, HexFormat.of().parseHex(FIRST))).isEqualTo(SPLIT.withRole(Role.STEADY));
    }

    @Test
    void theStateOfTheEnumeratorComesBack() throws Exception {
        MqttEnumeratorState state =
                new MqttEnumeratorState(List.of(SPLIT, new MqttSplit("app-s1", "s1", List.of(), false, Role.STEADY)));
        assertThat(states.deserialize(2, states.serialize(state))).isEqualTo(state);
    }

    @Test
    void theStateOfALaterReleaseIsRefused() {
        assertThatThrownBy(() -> splits.deserialize(9, new byte[0])).hasMessageContaining("later release");
    }
}
