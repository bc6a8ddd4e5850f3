package dev.vigil.formats.hj212;

/** What a stretch of bytes turned out to be. */
public sealed interface Piece permits Frame, Junk {
    /** The bytes as they came. */
    byte[] raw();
}
