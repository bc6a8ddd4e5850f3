package dev.vigil.formats;

import org.jspecify.annotations.Nullable;

/**
 * One message as it came through a door.
 *
 * @param source the door: {@code mqtt:TOPIC}, {@code kafka:TOPIC} or {@code file}
 * @param topic the MQTT topic; empty when the message has none
 * @param received when the platform got it, epoch ms
 * @param device the device, when it is known; null: take it from the topic or the payload
 */
public record Message(String source, String topic, byte[] payload, long received, @Nullable String device) {

    /** A message from a file, which has no topic. */
    public static Message ofFile(byte[] payload, long received) {
        return new Message("file", "", payload, received, null);
    }

    public static Message ofTopic(String topic, byte[] payload, long received) {
        return new Message("mqtt:" + topic, topic, payload, received, null);
    }
}
