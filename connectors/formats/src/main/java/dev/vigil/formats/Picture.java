package dev.vigil.formats;

/**
 * A picture that came inside a message. Storing it is the reader's part; an observation names it by hash.
 *
 * @param sha256 of the bytes, in small hexadecimal digits
 * @param type {@code image/jpeg}, {@code image/png}, {@code image/webp} or {@code image/gif}, by its first bytes
 */
public record Picture(String sha256, String type, byte[] bytes) {}
