package dev.vigil.domain.observation;

/**
 * What was refused, with the raw bytes, so that it can be looked at and sent in again.
 *
 * @param reason the code by which it is counted
 * @param detail one sentence for the operator: what was found and what was expected
 * @param raw the bytes as they came
 * @param source the door: {@code mqtt:TOPIC} or {@code kafka:TOPIC}
 * @param format the format by which it was read, empty when none was found
 * @param received when the platform got it, epoch ms
 */
public record Rejection(
        RejectionReason reason, String detail, byte[] raw, String source, String format, long received) {}
