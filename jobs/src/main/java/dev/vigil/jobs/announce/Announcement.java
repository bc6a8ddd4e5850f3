package dev.vigil.jobs.announce;

/**
 * What sirens, screens and gateways of others are told.
 *
 * @param retained the broker keeps it for those that come later; empty and retained: the broker forgets what it kept
 */
@SuppressWarnings("ArrayRecordComponent") // Flink knows byte[] natively; announcements are never compared
public record Announcement(String topic, byte[] bytes, boolean retained) {}
