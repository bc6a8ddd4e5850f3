package dev.vigil.connector.mqtt;

/** A message to publish, at QoS 1. */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
public record MqttPublication(String topic, byte[] payload, boolean retained) {}
