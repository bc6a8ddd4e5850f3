package dev.vigil.formats;

/**
 * Bytes that a device waits for.
 *
 * @param device as it calls itself on the wire
 */
public record Reply(String device, byte[] bytes) {}
