package dev.vigil.formats.hj212;

/**
 * Bytes that are no frame: noise on the line, or a frame that was torn.
 *
 * @param detail what is wrong, for an operator
 */
public record Junk(byte[] raw, String detail) implements Piece {}
