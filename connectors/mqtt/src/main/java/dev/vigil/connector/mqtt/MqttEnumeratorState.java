package dev.vigil.connector.mqtt;

import java.util.List;

/** The sessions that this source has at the broker, those that are being retired included. */
public record MqttEnumeratorState(List<MqttSplit> splits) {

    public MqttEnumeratorState {
        splits = List.copyOf(splits);
    }
}
