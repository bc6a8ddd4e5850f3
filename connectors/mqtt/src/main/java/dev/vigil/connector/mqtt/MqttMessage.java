package dev.vigil.connector.mqtt;

/**
 * A message as the broker delivered it, or an idle marker (see {@link MqttSourceBuilder#idleMarkers}).
 *
 * <p>Flink serializes this record field by field, without Kryo. Two messages are equal only if they hold the same
 * payload array: compare fields.
 *
 * @param receivedAt when the message reached this process, in milliseconds of the epoch
 * @param retained the broker had kept it from before the subscription
 * @param redelivered the broker says that it may have sent it before; an unset flag does not prove that it has not
 * @param split name of the split that received it
 */
@SuppressWarnings("ArrayRecordComponent") // Flink knows byte[] natively; equality of messages is asked for by nobody
public record MqttMessage(
        String topic, byte[] payload, long receivedAt, boolean retained, boolean redelivered, String split) {

    private static final byte[] NOTHING = {};

    /** A marker that says: at this time nothing waited for this split, neither here nor at the broker. */
    public static MqttMessage idleMarker(String split, long at) {
        return new MqttMessage("", NOTHING, at, false, false, split);
    }

    /** Whether this is an idle marker and not a message; its topic and payload are empty then. */
    public boolean isIdleMarker() {
        return topic.isEmpty();
    }
}
