package dev.vigil.domain.premise;

/** What sort of thing a device is. */
public enum DeviceKind {
    /** Measures. */
    SENSOR,
    /** Carries the messages of others, and says nothing itself. */
    GATEWAY,
    /** Detects events in pictures. */
    CAMERA
}
