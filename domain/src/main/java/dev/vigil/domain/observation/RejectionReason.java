package dev.vigil.domain.observation;

/** Why an input could not become an observation. The names are part of the contract; they never change meaning. */
public enum RejectionReason {
    /** The frame's begin, end or length is wrong. */
    FRAMING,
    /** CRC or checksum does not match the bytes. */
    CHECKSUM,
    /** The bytes are not text in the declared encoding. */
    ENCODING,
    /** Well framed, but not of the expected form: not JSON, a wrong type, a field missing. */
    SYNTAX,
    /** The payload has no bytes. */
    EMPTY,
    /** No format is configured for this topic. */
    UNKNOWN_FORMAT,
    UNKNOWN_DEVICE,
    /** The device named in the payload or topic belongs to another premise, or to another sender. */
    IDENTITY,
    UNKNOWN_METRIC,
    /** Not a finite number. */
    NUMBER,
    TIME_MISSING,
    TIME_INVALID,
    /** Ahead of the platform's clock by more than anyone's clock may be. */
    TIME_FUTURE,
    /** Before the earliest time that the platform stores. */
    TIME_OLD,
    UNIT,
    DUPLICATE,
    /** The payload, a text, the count of readings, or that of the series of a premise exceeds its limit. */
    OVERSIZE,
    /** The encrypted part cannot be read with the device's key, or there is no key. */
    ENCRYPTION,
    /** The message's kind is known and carries nothing to observe. */
    UNSUPPORTED,
    /** The time-series store refused the point for good. */
    STORE
}
