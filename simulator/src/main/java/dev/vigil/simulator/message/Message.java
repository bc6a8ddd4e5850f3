package dev.vigil.simulator.message;

import java.nio.charset.StandardCharsets;

/**
 * What a device sends.
 *
 * @param sendAt when it leaves the device, epoch ms
 * @param sender the device, or the name that a stranger gives himself; the key in Kafka
 */
public record Message(long sendAt, Way way, String topic, String sender, byte[] payload) {
    /** For messages that are text. */
    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    Message damaged(byte[] newPayload) {
        return new Message(sendAt, way, topic, sender, newPayload);
    }

    Message later(long millis) {
        return new Message(sendAt + millis, way, topic, sender, payload);
    }
}
