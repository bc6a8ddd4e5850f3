package dev.vigil.connector.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

class MqttMessageTest {

    @Test
    void flinkSerializesItWithoutKryo() {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(MqttMessage.class);
    }

    @Test
    void onlyAMarkerHasNoTopic() {
        assertThat(MqttMessage.idleMarker("s0", 5).isIdleMarker()).isTrue();
        assertThat(new MqttMessage("a", new byte[0], 5, false, false, "s0").isIdleMarker())
                .isFalse();
    }
}
