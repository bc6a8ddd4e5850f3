package dev.vigil.domain.alert;

/**
 * The life of an alert. A pending condition (the hold time runs) is not yet an alert and has no revision.
 *
 * <pre>
 * OPEN ──condition gone for clear_for──▶ CLEARED ──a person──▶ CLOSED
 *   │                                       │
 *   └──────── later data disprove it ───────┴──▶ WITHDRAWN
 * </pre>
 */
public enum AlertState {
    OPEN,
    CLEARED,
    CLOSED,
    WITHDRAWN
}
