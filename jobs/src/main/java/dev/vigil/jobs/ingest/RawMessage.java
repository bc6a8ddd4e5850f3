package dev.vigil.jobs.ingest;

/**
 * A message as it came through a door, before anybody has tried to understand it.
 *
 * @param door {@code mqtt:TOPIC} or {@code kafka:TOPIC}
 * @param topic the topic alone
 * @param received when it reached us, epoch ms
 */
@SuppressWarnings("ArrayRecordComponent") // Flink knows byte[] natively; messages are never compared
public record RawMessage(String door, String topic, byte[] payload, long received) {}
