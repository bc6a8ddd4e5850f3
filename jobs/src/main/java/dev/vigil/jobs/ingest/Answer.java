package dev.vigil.jobs.ingest;

/**
 * Bytes that a device waits for, on their way to it.
 *
 * @param topic of MQTT, to which the device listens
 */
@SuppressWarnings("ArrayRecordComponent") // Flink knows byte[] natively; answers are never compared
public record Answer(String topic, byte[] bytes) {}
