package dev.vigil.connector.influxdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

class InfluxPointTest {
    @Test
    void pointsTravelBetweenTasksWithoutKryo() {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(InfluxPoint.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(InfluxField.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(RejectedPoint.class);
    }

    @Test
    void aPointCannotBeChangedByItsDraft() {
        InfluxPoint.Draft draft = InfluxPoint.of("air").tag("device", "d1").field("v", 1.0);
        InfluxPoint point = draft.at(1);

        draft.tag("device", "d2");

        assertThat(point.tags()).containsEntry("device", "d1");
        assertThatThrownBy(() -> point.tags().put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aFieldGivesItsValue() {
        assertThat(InfluxField.of("v", 1.5).value()).isEqualTo(1.5);
        assertThat(InfluxField.of("v", 2L).value()).isEqualTo(2L);
        assertThat(InfluxField.of("v", true).value()).isEqualTo(true);
        assertThat(InfluxField.of("v", "text").value()).isEqualTo("text");
    }
}
